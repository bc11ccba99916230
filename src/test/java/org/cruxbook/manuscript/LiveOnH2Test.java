package org.cruxbook.manuscript;

import org.cruxbook.testing.OnH2;

@OnH2
class LiveOnH2Test extends LiveTest {}

package org.cruxbook.manuscript;

import org.cruxbook.testing.OnH2;

@OnH2
class RehearsalOnH2Test extends RehearsalTest {}

package org.cruxbook.crux;

import org.cruxbook.testing.OnH2;

@OnH2
class PassagesOnH2Test extends PassagesTest {}

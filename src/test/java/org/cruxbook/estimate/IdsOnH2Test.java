package org.cruxbook.estimate;

import org.cruxbook.testing.OnH2;

@OnH2
class IdsOnH2Test extends IdsTest {}

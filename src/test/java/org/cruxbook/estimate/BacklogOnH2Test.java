package org.cruxbook.estimate;

import org.cruxbook.testing.OnH2;

@OnH2
class BacklogOnH2Test extends BacklogTest {}

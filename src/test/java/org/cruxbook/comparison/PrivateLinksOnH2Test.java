package org.cruxbook.comparison;

import org.cruxbook.testing.OnH2;

@OnH2
class PrivateLinksOnH2Test extends PrivateLinksTest {}

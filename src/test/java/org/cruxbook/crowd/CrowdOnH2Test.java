package org.cruxbook.crowd;

import org.cruxbook.testing.OnH2;

@OnH2
class CrowdOnH2Test extends CrowdTest {}

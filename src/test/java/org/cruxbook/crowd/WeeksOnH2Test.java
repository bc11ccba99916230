package org.cruxbook.crowd;

import org.cruxbook.testing.OnH2;

@OnH2
class WeeksOnH2Test extends WeeksTest {}

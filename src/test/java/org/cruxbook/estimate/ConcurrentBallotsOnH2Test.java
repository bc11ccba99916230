package org.cruxbook.estimate;

import org.cruxbook.testing.OnH2;

@OnH2
class ConcurrentBallotsOnH2Test extends ConcurrentBallotsTest {}

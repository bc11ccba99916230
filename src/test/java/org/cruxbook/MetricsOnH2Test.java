package org.cruxbook;

import org.cruxbook.testing.OnH2;

@OnH2
class MetricsOnH2Test extends MetricsTest {}

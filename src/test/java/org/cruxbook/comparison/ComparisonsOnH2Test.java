package org.cruxbook.comparison;

import org.cruxbook.testing.OnH2;

@OnH2
class ComparisonsOnH2Test extends ComparisonsTest {}

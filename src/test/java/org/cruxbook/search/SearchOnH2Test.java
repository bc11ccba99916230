package org.cruxbook.search;

import org.cruxbook.testing.OnH2;

@OnH2
class SearchOnH2Test extends SearchTest {}

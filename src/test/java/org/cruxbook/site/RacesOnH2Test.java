package org.cruxbook.site;

import org.cruxbook.testing.OnH2;

@OnH2
class RacesOnH2Test extends RacesTest {}

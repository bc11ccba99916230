package org.cruxbook.visitor;

import org.cruxbook.testing.OnH2;

@OnH2
class VisitorsOnH2Test extends VisitorsTest {}

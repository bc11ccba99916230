package org.cruxbook.visitor;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class VisitorsOnPostgresTest extends VisitorsTest {}

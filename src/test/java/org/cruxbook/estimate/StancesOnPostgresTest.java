package org.cruxbook.estimate;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class StancesOnPostgresTest extends StancesTest {}

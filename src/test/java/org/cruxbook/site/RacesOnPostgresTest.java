package org.cruxbook.site;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class RacesOnPostgresTest extends RacesTest {}

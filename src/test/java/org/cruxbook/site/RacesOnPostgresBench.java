package org.cruxbook.site;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class RacesOnPostgresBench extends RacesBench {}

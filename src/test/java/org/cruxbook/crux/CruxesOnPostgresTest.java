package org.cruxbook.crux;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class CruxesOnPostgresTest extends CruxesTest {}

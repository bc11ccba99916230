package org.cruxbook.crux;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class PassagesOnPostgresTest extends PassagesTest {}

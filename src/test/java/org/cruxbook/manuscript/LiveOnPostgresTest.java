package org.cruxbook.manuscript;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class LiveOnPostgresTest extends LiveTest {}

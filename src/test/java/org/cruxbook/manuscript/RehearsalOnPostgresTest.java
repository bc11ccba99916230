package org.cruxbook.manuscript;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class RehearsalOnPostgresTest extends RehearsalTest {}

package org.cruxbook.transfer;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class ImportOnPostgresTest extends ImportTest {}

package org.cruxbook.search;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class SearchOnPostgresTest extends SearchTest {}

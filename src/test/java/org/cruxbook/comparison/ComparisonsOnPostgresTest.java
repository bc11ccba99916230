package org.cruxbook.comparison;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class ComparisonsOnPostgresTest extends ComparisonsTest {}

package org.cruxbook;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class MetricsOnPostgresTest extends MetricsTest {}

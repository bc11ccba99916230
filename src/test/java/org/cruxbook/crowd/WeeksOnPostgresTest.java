package org.cruxbook.crowd;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class WeeksOnPostgresTest extends WeeksTest {}

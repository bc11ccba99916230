package org.cruxbook.estimate;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class BacklogOnPostgresTest extends BacklogTest {}

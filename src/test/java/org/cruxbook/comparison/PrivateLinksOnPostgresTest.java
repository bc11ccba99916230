package org.cruxbook.comparison;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class PrivateLinksOnPostgresTest extends PrivateLinksTest {}

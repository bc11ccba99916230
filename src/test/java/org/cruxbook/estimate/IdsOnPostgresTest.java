package org.cruxbook.estimate;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class IdsOnPostgresTest extends IdsTest {}

package org.cruxbook.crowd;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class CrowdOnPostgresTest extends CrowdTest {}

package org.cruxbook.manuscript;

import org.cruxbook.testing.OnPostgres;

@OnPostgres
class HostileFolderOnPostgresTest extends HostileFolderTest {}

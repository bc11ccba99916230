package org.cruxbook.backup;

import org.cruxbook.testing.FreshPostgresDatabase;

class UpgradesOnPostgresTest extends UpgradesTest {

    @Override
    String url() {
        return FreshPostgresDatabase.url();
    }

    @Override
    String user() {
        return "postgres";
    }

    @Override
    String password() {
        return "postgres";
    }
}

package org.cruxbook.backup;

class UpgradesOnH2Test extends UpgradesTest {

    @Override
    String url() {
        return "jdbc:h2:file:" + folder.resolve("site")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000"
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    String user() {
        return "sa";
    }

    @Override
    String password() {
        return "";
    }
}

package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.cruxbook.backup.Contents;
import org.cruxbook.backup.DumpReader;
import org.cruxbook.backup.Restoration;
import org.flywaydb.core.api.FlywayException;

/** A database of PostgreSQL, for data that come from H2. It has to be a new one: what a server holds is not for a command to drop. */
final class ServerTarget implements Target {

    private final Site site;

    ServerTarget(Site site) {
        this.site = site;
    }

    /** As PostgreSQL's own programs take it. */
    static String address(String url) {
        return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }

    @Override
    public String name() {
        return address(site.url());
    }

    @Override
    public Optional<Path> kept() {
        return Optional.empty();
    }

    @Override
    public Contents take(DumpReader dump, boolean replace) throws IOException, SQLException, HoldsAnswers {
        try (Connection connection = site.open();
                ResultSet tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            if (tables.next()) {
                throw new HoldsAnswers("The database " + name()
                        + " has tables already: restore into a new one, and start" + " the site with that");
            }
        }
        return fill(dump);
    }

    private Contents fill(DumpReader dump) throws IOException {
        try {
            return new Restoration(site.url(), site.user(), site.password()).run(dump);
        } catch (SQLException | FlywayException e) {
            throw new CannotRun(
                    "The backup could not be restored; what is left are tables without a row. Make the database "
                            + name() + " anew, and try again: " + e.getMessage());
        }
    }
}

package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cruxbook.backup.Dump;
import org.cruxbook.estimate.Bursts;
import org.cruxbook.estimate.Influx;
import org.cruxbook.loopback.RunningSite;
import org.cruxbook.manuscript.Archive;
import org.cruxbook.transfer.CannotImport;
import org.cruxbook.transfer.Import;
import org.h2.api.ErrorCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The site of the settings, whether it runs or not.
 *
 * @param dataName of the database in the data folder
 * @param url of the database
 */
record Site(Path content, Path dataFolder, String dataName, String url, String user, String password) {

    /** Nothing is made, nothing is written, and nothing is left behind. */
    private static final String TO_READ = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

    /** What one of the two ways to the data brings. */
    private interface FromDatabase<T> {

        T read(Connection connection) throws SQLException, IOException;
    }

    private interface FromSite<T> {

        T receive(InputStream answer) throws IOException;
    }

    /** Reads it from the database, or, if the site runs and holds the database, has the site read it. */
    Archive archive() {
        if (inMemory()) {
            throw new CannotRun(
                    "There is nothing to compare with: with these settings the site keeps its data in memory");
        }
        try {
            return read(ArchiveErrand::read, ArchiveErrand.NAME, "", ArchiveErrand::receive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all data, in the same two ways.
     *
     * @throws IOException if it cannot be written there
     */
    void dump(OutputStream out) throws IOException {
        if (inMemory()) {
            throw new CannotRun("There is nothing to back up: with these settings the site keeps its data in memory");
        }
        if (!url.startsWith("jdbc:h2:")) {
            throw new CannotRun("PostgreSQL has its own backup, which works while the site runs: "
                    + "pg_dump --format=custom --file=FILE " + ServerTarget.address(url)
                    + " (docs/operations.md says more)");
        }
        read(
                connection -> {
                    Dump.write(connection, out);
                    return true;
                },
                BackupErrand.NAME,
                "",
                answer -> answer.transferTo(out) > 0);
    }

    /**
     * Writes everyone's answers or stances, or all wordings, in the same two ways.
     *
     * @throws IOException if they cannot be written there
     */
    void export(Exportable what, OutputStream out) throws IOException {
        if (inMemory()) {
            throw new CannotRun("There is nothing to export: with these settings the site keeps its data in memory");
        }
        read(
                connection -> {
                    what.write(connection, out);
                    return true;
                },
                ExportErrand.NAME,
                what.name(),
                answer -> answer.transferTo(out) > 0);
    }

    private boolean inMemory() {
        return url.startsWith("jdbc:h2:mem:");
    }

    private <T> T read(FromDatabase<T> ownWay, String errand, String said, FromSite<T> otherWay) throws IOException {
        try (Connection connection = open()) {
            return ownWay.read(connection);
        } catch (SQLException e) {
            if (isHeld(e)) {
                return ask(errand, said, otherWay);
            }
            throw new CannotRun(why(e));
        }
    }

    /** Reads only; an H2 file stays closed to everyone else meanwhile. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(RunningSite.holds(url) ? url + TO_READ : url, user, password);
    }

    /** Has it done on the database, or, if the site runs and holds the database, by the site. */
    BurstOrder.Outcome order(BurstOrder order) {
        return write(
                "select set_aside_as from visitor, tally_backlog where 1 = 0",
                database -> order.carryOut(Bursts.in(database)),
                () -> askFor(order));
    }

    /** The same for an import. */
    Import.Outcome take(ImportOrder order, Import.News news) {
        return write(
                "select rows_read from import_run, tally_backlog where 1 = 0",
                database -> take(order, database, news),
                () -> askFor(order, news));
    }

    private static Import.Outcome take(ImportOrder order, DataSource database, Import.News news) {
        try {
            return order.carryOut(Influx.in(database), new JdbcTemplate(database), news);
        } catch (CannotImport | Influx.TakenOver e) {
            throw new CannotRun(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CannotRun("A file cannot be read: " + e.getMessage());
        }
    }

    /**
     * @param needed a query that an older database does not know
     * @param otherWay for where the site runs and holds the database
     */
    private <T> T write(String needed, Function<DataSource, T> ownWay, Supplier<T> otherWay) {
        if (inMemory()) {
            throw new CannotRun("With these settings the site keeps its data in memory, where no command reaches it");
        }
        DataSource database = new DriverManagerDataSource(toWrite(), user, password);
        // Held on to, so that H2 does not close its file after each statement.
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeQuery(needed);
            return ownWay.apply(database);
        } catch (SQLException e) {
            if (isHeld(e)) {
                return otherWay.get();
            }
            throw new CannotRun(why(e));
        }
    }

    /** PostgreSQL takes many rows at once only where its driver is told to send them so. */
    private String toWrite() {
        if (RunningSite.holds(url)) {
            return url + ";IFEXISTS=TRUE";
        }
        return url.startsWith("jdbc:postgresql:")
                ? url + (url.indexOf('?') < 0 ? '?' : '&') + "reWriteBatchedInserts=true"
                : url;
    }

    private boolean isHeld(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && RunningSite.holds(url);
    }

    private BurstOrder.Outcome askFor(BurstOrder order) {
        try (InputStream answer = running().ask(BurstErrand.NAME, BurstErrand.say(order))) {
            return BurstErrand.receive(answer);
        } catch (ConnectException | AccessDeniedException e) {
            throw held();
        } catch (IOException e) {
            throw new CannotRun("The site that runs here did not do it: " + e.getMessage());
        }
    }

    private Import.Outcome askFor(ImportOrder order, Import.News news) {
        try (InputStream answer = running().ask(ImportErrand.NAME, ImportErrand.say(order))) {
            return ImportLine.receive(answer, news);
        } catch (ConnectException | AccessDeniedException e) {
            throw held();
        } catch (IOException e) {
            throw new CannotRun("The site that runs here did not do it: " + e.getMessage());
        }
    }

    private static String why(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                "There is no database yet: with these settings the site has never been started (" + e.getMessage()
                        + ")";
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1, ErrorCode.COLUMN_NOT_FOUND_1 ->
                "The database is of an older version: start the site once (" + e.getMessage() + ")";
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                "The database was written by another version of H2: do it with the version of Cruxbook that last ran with it";
            default -> "The database cannot be read: " + e.getMessage();
        };
    }

    private <T> T ask(String errand, String said, FromSite<T> way) {
        try (InputStream answer = running().ask(errand, said)) {
            return way.receive(answer);
        } catch (ConnectException | AccessDeniedException e) {
            throw held();
        } catch (IOException e) {
            throw new CannotRun("The site that runs here does not say what it knows: " + e.getMessage());
        }
    }

    private RunningSite running() throws IOException {
        return RunningSite.with(dataFolder, dataName).orElseThrow(this::held);
    }

    private CannotRun held() {
        return new CannotRun("Another program holds the database in " + dataFolder
                + ", and it cannot be asked: a site that is only starting or stopping will do so in a moment,"
                + " and one that runs as another user answers that user alone");
    }
}

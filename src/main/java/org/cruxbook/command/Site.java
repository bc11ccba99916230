package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cruxbook.loopback.RunningSite;
import org.cruxbook.manuscript.Archive;
import org.h2.api.ErrorCode;

/**
 * The site of the settings, whether it runs or not.
 *
 * @param dataName of the database in the data folder
 * @param url of the database
 */
record Site(Path content, Path dataFolder, String dataName, String url, String user, String password) {

    /** Nothing is made, nothing is written, and nothing is left behind. */
    private static final String TO_READ = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";

    /** Reads it from the database, or, if the site runs and holds the database, has the site read it. */
    Archive archive() {
        if (url.startsWith("jdbc:h2:mem:")) {
            throw new CannotRun(
                    "There is nothing to compare with: with these settings the site keeps its data in memory");
        }
        try (Connection connection = open()) {
            return ArchiveErrand.read(connection);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && RunningSite.holds(url)) {
                return ask();
            }
            throw new CannotRun(why(e));
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(RunningSite.holds(url) ? url + TO_READ : url, user, password);
    }

    private static String why(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                "There is no database yet: with these settings the site has never been started (" + e.getMessage()
                        + ")";
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1, ErrorCode.COLUMN_NOT_FOUND_1 ->
                "The database is of an older version: start the site once (" + e.getMessage() + ")";
            default -> "The database cannot be read: " + e.getMessage();
        };
    }

    private Archive ask() {
        try (InputStream answer = running().ask(ArchiveErrand.NAME, "")) {
            return ArchiveErrand.receive(answer);
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

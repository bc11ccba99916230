package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.cruxbook.backup.Contents;
import org.cruxbook.backup.DatabaseFile;
import org.cruxbook.backup.DumpReader;
import org.cruxbook.backup.Restoration;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The site's H2 file. A new one is made beside it and takes its name in one step. */
final class FileTarget implements Target {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Site site;
    private final DatabaseFile database;
    private @Nullable Path kept;

    FileTarget(Site site) {
        this.site = site;
        this.database = DatabaseFile.of(site.url());
    }

    @Override
    public String name() {
        return database.file().toString();
    }

    @Override
    public Optional<Path> kept() {
        return Optional.ofNullable(kept);
    }

    /** A former database is held meanwhile, so that no site can start with it. */
    @Override
    public Contents take(DumpReader dump, boolean replace) throws IOException, SQLException, HoldsAnswers {
        try (Connection former = hold(replace);
                Draft draft = Draft.of(database.file())) {
            boolean worthless = former != null && visitors(former) == 0;
            if (former != null && !worthless && !replace) {
                throw new HoldsAnswers("The database " + name() + " holds the answers of " + visitors(former)
                        + " visitors: with --replace it is replaced, and kept under another name");
            }
            Contents contents = fill(draft.file(), dump);
            makeWay(former);
            put(draft, worthless);
            return contents;
        }
    }

    /** Windows gives no name away while a file of that name is open. */
    private static void makeWay(@Nullable Connection held) throws SQLException {
        if (WINDOWS && held != null) {
            held.close();
        }
    }

    private @Nullable Connection hold(boolean replace) throws HoldsAnswers {
        if (!Files.exists(database.file())) {
            return null;
        }
        try {
            return site.open();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new CannotRun("Something holds the database " + name() + ": stop the site first");
            }
            if (!replace) {
                throw new HoldsAnswers("What is in the database " + name() + " cannot be seen (" + e.getMessage()
                        + "): with --replace it is replaced, and kept under another name");
            }
            return null;
        }
    }

    /** Where there is not even a table for them, it was never a database of answers. */
    private static long visitors(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from visitor")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
                return 0;
            }
            throw e;
        }
    }

    private Contents fill(Path file, DumpReader dump) throws IOException, SQLException {
        String url = database.urlAt(file);
        Contents contents = new Restoration(url, site.user(), site.password()).run(dump);
        try (Connection connection = DriverManager.getConnection(url, site.user(), site.password());
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        return contents;
    }

    /** At no moment is there no database: a site that started then would make an empty one. */
    private void put(Draft draft, boolean worthless) throws IOException {
        if (!Files.exists(database.file())) {
            draft.put();
        } else if (worthless) {
            draft.put(StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Path aside = keep();
            try {
                draft.put(StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                kept = aside;
            } finally {
                if (kept == null) {
                    Files.deleteIfExists(aside);
                }
            }
        }
    }

    private Path keep() throws IOException {
        Path aside = database.aside(TIME.format(LocalDateTime.now(ZoneOffset.UTC)));
        try {
            return Files.createLink(aside, database.file());
        } catch (UnsupportedOperationException | IOException e) {
            return Files.copy(database.file(), aside);
        }
    }
}

package org.cruxbook;

import java.io.IOException;
import org.cruxbook.backup.DatabaseFile;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Stops the start where the file of the database is one that this version of H2 cannot read, and says how to take it over. */
class DatabaseFormatCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** What the H2 in this jar writes, and the only one that it reads. */
    static final int FORMAT = 3;

    /** @throws CannotStart if the file is of another format, or of none */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        String url = event.getEnvironment().getProperty("spring.datasource.url", "");
        if (DatabaseFile.isIn(url)) {
            check(DatabaseFile.of(url));
        }
    }

    private static void check(DatabaseFile database) {
        try {
            int format = database.format();
            if (format == DatabaseFile.UNKNOWN) {
                throw new CannotStart(
                        "The database " + database.file() + " is damaged, or is none. If you have a backup:"
                                + " java -jar cruxbook.jar restore FILE --replace");
            }
            if (format != FORMAT && format != DatabaseFile.NONE) {
                throw new CannotStart(otherVersion(database, format));
            }
        } catch (IOException e) {
            throw new CannotStart("The database " + database.file() + " cannot be read: " + e.getMessage());
        }
    }

    private static String otherVersion(DatabaseFile database, int format) {
        return "The database " + database.file() + " was written by another version of H2 (its format is " + format
                + ", this one reads " + FORMAT
                + "). Take it over with a backup: with the Cruxbook that last ran with it,"
                + " java -jar OLD.jar backup FILE; then with this one, java -jar cruxbook.jar restore FILE --replace";
    }

    /** After the settings have been read, and the data folder is known from the root on. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.cruxbook.backup.Contents;
import org.cruxbook.backup.DatabaseFile;
import org.cruxbook.backup.DumpReader;

/** What a backup is restored into. */
sealed interface Target permits FileTarget, ServerTarget {

    /** @throws CannotRun if with these settings there is nothing that lasts */
    static Target of(Site site) {
        if (DatabaseFile.isIn(site.url())) {
            return new FileTarget(site);
        }
        if (site.url().startsWith("jdbc:postgresql:")) {
            return new ServerTarget(site);
        }
        throw new CannotRun(
                "A backup can be restored into a file of H2 or into PostgreSQL, and the site of these settings"
                        + " has its data in " + site.url().replaceFirst("[;?].*", ""));
    }

    /**
     * Fills it.
     *
     * @param replace whether what is there may be given up
     * @throws HoldsAnswers if it may not, and is not empty
     */
    Contents take(DumpReader dump, boolean replace) throws IOException, SQLException, HoldsAnswers;

    /** What an operator calls it. */
    String name();

    /** What was there before, if it was not empty. */
    Optional<Path> kept();
}

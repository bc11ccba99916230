package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cruxbook.estimate.Influx;
import org.cruxbook.transfer.CannotImport;
import org.cruxbook.transfer.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is to be imported, as it travels to whoever has the database.
 *
 * @param files absolute, in their order
 * @param again whether files that were imported before are imported once more
 * @param abandon whether one that was broken off is to be dropped instead; there are no files then
 */
record ImportOrder(List<String> files, boolean again, boolean abandon) {

    private static final Import.Outcome NOTHING = new Import.Outcome(0, 0, 0, 0, null);

    /** @return nothing where one was dropped */
    Import.Outcome carryOut(Influx influx, JdbcTemplate jdbc, Import.News news) throws CannotImport, IOException {
        if (abandon) {
            influx.drop();
            return NOTHING;
        }
        return new Import(influx, jdbc, Clock.systemUTC(), news)
                .run(files.stream().map(Path::of).toList(), again);
    }
}

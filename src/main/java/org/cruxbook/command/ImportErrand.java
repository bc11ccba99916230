package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.cruxbook.estimate.Influx;
import org.cruxbook.loopback.Errand;
import org.cruxbook.transfer.CannotImport;
import org.cruxbook.transfer.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Imports files of this machine where the site holds the database. */
@Component
class ImportErrand implements Errand {

    static final String NAME = "import";

    private final Influx influx;
    private final JdbcTemplate jdbc;

    ImportErrand(Influx influx, JdbcTemplate jdbc) {
        this.influx = influx;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    static String say(ImportOrder order) {
        return JsonMapper.shared().writeValueAsString(order);
    }

    @Override
    public void run(InputStream said, OutputStream answer) throws IOException {
        ImportOrder order = read(said);
        try {
            ImportLine.done(order.carryOut(influx, jdbc, new Passing(answer))).write(answer);
        } catch (CannotImport | DataAccessException | Influx.TakenOver e) {
            ImportLine.failed(String.valueOf(e.getMessage())).write(answer);
        } catch (UncheckedIOException commandGone) {
            throw commandGone.getCause();
        }
    }

    private static ImportOrder read(InputStream said) throws IOException {
        try {
            return JsonMapper.shared().readValue(said.readAllBytes(), ImportOrder.class);
        } catch (JacksonException e) {
            throw new IOException("it cannot be read", e);
        }
    }

    /** When the command is gone, the import ends: it goes on where it was when it is called again. */
    private record Passing(OutputStream answer) implements Import.News {

        @Override
        public void reached(long bytes, long of, long rows) {
            write(ImportLine.reached(bytes, of, rows));
        }

        @Override
        public void leftOut(String file, long line, String why) {
            write(ImportLine.leftOut(file, line, why));
        }

        private void write(ImportLine line) {
            try {
                line.write(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

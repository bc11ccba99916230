package org.cruxbook.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.cruxbook.transfer.Import;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of what the site says of an import that it does: how far it has come, a row that it leaves out, what came of it, or
 * why it could not go on.
 */
record ImportLine(
        long bytes,
        long of,
        long rows,
        @Nullable String file,
        long line,
        @Nullable String why,
        Import.@Nullable Outcome outcome) {

    static ImportLine reached(long bytes, long of, long rows) {
        return new ImportLine(bytes, of, rows, null, 0, null, null);
    }

    static ImportLine leftOut(String file, long line, String why) {
        return new ImportLine(0, 0, 0, file, line, why, null);
    }

    static ImportLine done(Import.Outcome outcome) {
        return new ImportLine(0, 0, 0, null, 0, null, outcome);
    }

    static ImportLine failed(String why) {
        return new ImportLine(0, 0, 0, null, 0, why, null);
    }

    void write(OutputStream out) throws IOException {
        out.write((JsonMapper.shared().writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Passes on what is said, until it is said what came of it.
     *
     * @throws CannotRun if the import could not go on
     * @throws IOException if the site is gone
     */
    static Import.Outcome receive(InputStream answer, Import.News news) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            ImportLine line = parse(text);
            if (line.outcome != null) {
                return line.outcome;
            } else if (line.file != null) {
                news.leftOut(line.file, line.line, String.valueOf(line.why));
            } else if (line.why != null) {
                throw new CannotRun(line.why);
            } else {
                news.reached(line.bytes, line.of, line.rows);
            }
        }
        throw new IOException(
                "it has stopped: import the files again once it runs: it goes on where this ended, or says that they count already");
    }

    private static ImportLine parse(String text) throws IOException {
        try {
            return JsonMapper.shared().readValue(text, ImportLine.class);
        } catch (JacksonException e) {
            throw new IOException("it cannot be read", e);
        }
    }
}

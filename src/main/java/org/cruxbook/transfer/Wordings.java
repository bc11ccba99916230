package org.cruxbook.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words that questions and sub-cruxes have or ever had, one wording in a row: what the numbers in the column {@code
 * wording} of answers and stances stand for. Of a question they are its lead-in and its text, of a sub-crux its question and
 * the views at both poles with bars between them. There is nothing in it of what anyone says.
 */
public final class Wordings {

    private static final String ROWS =
            "select crux_slug, kind, entry_key, version, lead_in, text, since, retired_at from wording"
                    + " join ledger_entry on ledger_entry.id = entry_id";

    private static final String ORDER = " order by crux_slug, kind, entry_key, version";

    private final @Nullable String page;

    private Wordings(@Nullable String page) {
        this.page = page;
    }

    /** Of all pages, also of what is no longer put. */
    public static Wordings ofAll() {
        return new Wordings(null);
    }

    /** Of what a page puts now. */
    public static Wordings ofPage(String slug) {
        return new Wordings(slug);
    }

    /** @return how many rows, the first line not counted */
    public long write(Connection connection, Writer out) throws SQLException, IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("crux", "kind", "key", "wording", "words", "since", "retired");
        long written = 0;
        try (PreparedStatement query = query(connection);
                ResultSet rows = query.executeQuery()) {
            for (; rows.next(); written++) {
                csv.writeRecord(record(rows));
            }
        }
        csv.flush();
        return written;
    }

    private PreparedStatement query(Connection connection) throws SQLException {
        String only = page == null ? "" : " where crux_slug = ? and retired_at is null";
        PreparedStatement query = connection.prepareStatement(ROWS + only + ORDER);
        if (page != null) {
            query.setString(1, page);
        }
        return query;
    }

    private static String[] record(ResultSet row) throws SQLException {
        String words = Stream.of(row.getString(5), row.getString(6))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return new String[] {
            row.getString(1),
            Columns.key(Kind.valueOf(row.getString(2))),
            row.getString(3),
            row.getString(4),
            words,
            row.getObject(7, OffsetDateTime.class)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toInstant()
                    .toString(),
            row.getObject(8) == null ? "" : "retired"
        };
    }
}

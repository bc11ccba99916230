package org.cruxbook.manuscript;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.manuscript.Archive.Counts;
import org.cruxbook.manuscript.Archive.Entry;
import org.cruxbook.manuscript.Archive.Page;
import org.cruxbook.manuscript.Archive.Words;

/** Reads the archive with plain JDBC: a command has no time to start anything that could do it in another way. */
final class ArchiveReader {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String PAGES = "select slug, path, stamp, title from crux";

    private static final String FORMER = "select slug, crux_slug from former_slug";

    private static final String QUESTIONS = "select crux.slug, question_key, lead_in_plain, text_plain"
            + " from question join crux on crux.id = question.crux_id";

    private static final String SUB_CRUXES = "select crux.slug, sub_crux_key, question_plain, first_plain, second_plain"
            + " from sub_crux join block on block.id = sub_crux.block_id"
            + " join section on section.id = block.section_id join crux on crux.id = section.crux_id";

    private static final String ENTRIES = "select id, kind, crux_slug, entry_key, author_key, ledger_entry.position,"
            + " retired_at is not null, lead_in, text"
            + " from ledger_entry join wording on entry_id = id order by id, version";

    private final Connection connection;
    private final Counts counts;
    private final Map<Name, Words> standing = new HashMap<>();

    ArchiveReader(Connection connection, Counts counts) {
        this.connection = connection;
        this.counts = counts;
    }

    private record Name(Kind kind, String slug, String key) {}

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    Archive read() throws SQLException {
        List<Page> pages = new ArrayList<>();
        rows(PAGES, row -> pages.add(new Page(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        Map<String, String> former = new HashMap<>();
        rows(FORMER, row -> former.put(row.getString(1), row.getString(2)));
        rows(
                QUESTIONS,
                row -> standing.put(
                        new Name(Kind.QUESTION, row.getString(1), row.getString(2)),
                        new Words(row.getString(3), row.getString(4))));
        rows(
                SUB_CRUXES,
                row -> standing.put(
                        new Name(Kind.SUB_CRUX, row.getString(1), row.getString(2)),
                        poles(row.getString(3), row.getString(4), row.getString(5))));
        return new Archive(pages, former, entries());
    }

    private static Words poles(String question, String first, String second) {
        return new Words(null, Sense.ofPoles(question, first, second).text());
    }

    private void rows(String query, Row each) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }

    /** The rows of one entry, one for each wording, follow each other. */
    private List<Entry> entries() throws SQLException {
        Map<Long, Entry> entries = new HashMap<>();
        rows(ENTRIES, row -> {
            Entry before = entries.get(row.getLong(1));
            List<Words> wordings = new ArrayList<>(before == null ? List.of() : before.wordings());
            wordings.add(new Words(row.getString(8), row.getString(9)));
            entries.put(row.getLong(1), entry(row, wordings));
        });
        return List.copyOf(entries.values());
    }

    private Entry entry(ResultSet row, List<Words> wordings) throws SQLException {
        Name name = new Name(Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4));
        return new Entry(
                name.kind(),
                name.slug(),
                name.key(),
                row.getString(5),
                row.getInt(6),
                row.getBoolean(7),
                wordings,
                standing.get(name),
                counts.of(name.kind(), name.slug(), name.key()));
    }
}

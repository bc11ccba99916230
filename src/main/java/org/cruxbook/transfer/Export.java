package org.cruxbook.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * Everyone's answers or stances as they are now, one in a row, with the day instead of the time and a number instead of the
 * visitor. Numbers are drawn anew for each export, and rows come in their order, so that nobody is told by theirs. Whoever is
 * set aside is left out. It is written as it is read.
 */
public final class Export {

    /** In how few answers nobody can hide. */
    private static final int FEWEST = 5;

    private static final int PEOPLE_AT_ONCE = 500;

    private final Kind kind;
    private final @Nullable String page;
    private final RandomGenerator random = new SecureRandom();

    private Export(Kind kind, @Nullable String page) {
        this.kind = kind;
        this.page = page;
    }

    /** Of all pages, also of what is no longer put: for the operator, who has the database anyway. */
    public static Export ofAll(Kind kind) {
        return new Export(kind, null);
    }

    /** Of what a page puts now, as far as five people or more say something to it: for readers. */
    public static Export ofPage(Kind kind, String slug) {
        return new Export(kind, slug);
    }

    /**
     * Writes it.
     *
     * @return how many rows, the first line not counted
     */
    public long write(Connection connection, Writer out) throws SQLException, IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("crux", Columns.key(kind), "visitor", Columns.value(kind), "at", "wording", "retired");
        List<String> keys = keys(connection);
        long[] people = page != null && keys.isEmpty() ? new long[0] : people(connection, keys);
        long rows = 0;
        for (int from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
            rows += write(connection, keys, people, from, Math.min(people.length, from + PEOPLE_AT_ONCE), csv);
        }
        csv.flush();
        return rows;
    }

    private String table() {
        return kind == Kind.QUESTION ? "estimate" : "stance";
    }

    private String key() {
        return kind == Kind.QUESTION ? "question_key" : "sub_crux_key";
    }

    private String value() {
        return kind == Kind.QUESTION ? "latest_value" : "latest_step";
    }

    /** What is said, and by whom; with a parameter for the page, and one for each of its keys. */
    private String from(List<String> keys) {
        return " from " + table() + " said join visitor on visitor.id = said.visitor_id"
                + " left join ledger_entry entry on entry.kind = '" + kind + "' and entry.crux_slug = said.crux_slug"
                + " and entry.entry_key = said." + key()
                + " where " + value() + " is not null and set_aside_as is null"
                + (page == null ? "" : " and said.crux_slug = ? and said." + key() + " in " + marks(keys.size()));
    }

    private static String marks(int number) {
        return "(" + String.join(", ", Collections.nCopies(number, "?")) + ")";
    }

    private int set(PreparedStatement query, List<String> keys) throws SQLException {
        int parameter = 0;
        if (page != null) {
            query.setString(++parameter, page);
            for (String key : keys) {
                query.setString(++parameter, key);
            }
        }
        return parameter;
    }

    /** What may be told of a page; of all pages, everything. */
    private List<String> keys(Connection connection) throws SQLException {
        List<String> keys = new ArrayList<>();
        if (page != null) {
            String tally = kind == Kind.QUESTION ? "tally" : "stance_tally";
            String count = kind == Kind.QUESTION ? "answers" : "people";
            try (PreparedStatement query = connection.prepareStatement("select " + key() + " from " + tally
                    + " where crux_slug = ? and not exists (select 1 from ledger_entry where kind = '" + kind
                    + "' and crux_slug = " + tally + ".crux_slug and entry_key = " + key()
                    + " and retired_at is not null) group by " + key() + " having sum(" + count + ") >= " + FEWEST)) {
                query.setString(1, page);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        keys.add(rows.getString(1));
                    }
                }
            }
        }
        return keys;
    }

    /** In an order that nobody can know. */
    private long[] people(Connection connection, List<String> keys) throws SQLException {
        long[] people = new long[1024];
        int found = 0;
        try (PreparedStatement query = connection.prepareStatement("select distinct said.visitor_id" + from(keys))) {
            set(query, keys);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (found == people.length) {
                        people = Arrays.copyOf(people, 2 * found);
                    }
                    people[found++] = rows.getLong(1);
                }
            }
        }
        return shuffled(Arrays.copyOf(people, found));
    }

    private long[] shuffled(long[] people) {
        for (int i = people.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long one = people[i];
            people[i] = people[other];
            people[other] = one;
        }
        return people;
    }

    /** Of some people, whose numbers are their places in that order, from 1. */
    private long write(Connection connection, List<String> keys, long[] people, int from, int to, CsvWriter csv)
            throws SQLException, IOException {
        Map<Long, List<String[]>> said = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        for (int place = from; place < to; place++) {
            numbers.put(people[place], place + 1);
            said.put(people[place], new ArrayList<>());
        }
        String query = "select said.visitor_id, said.crux_slug, said." + key() + ", " + value()
                + ", latest_at, latest_wording_version, retired_at" + from(keys) + " and said.visitor_id in "
                + marks(to - from) + " order by said.crux_slug, said." + key();
        try (PreparedStatement some = connection.prepareStatement(query)) {
            int parameter = set(some, keys);
            for (int place = from; place < to; place++) {
                some.setLong(++parameter, people[place]);
            }
            try (ResultSet rows = some.executeQuery()) {
                while (rows.next()) {
                    long visitor = rows.getLong(1);
                    said.getOrDefault(visitor, new ArrayList<>()).add(record(rows, numbers.getOrDefault(visitor, 0)));
                }
            }
        }
        long written = 0;
        for (int place = from; place < to; place++) {
            for (String[] record : said.getOrDefault(people[place], List.of())) {
                csv.writeRecord(record);
                written++;
            }
        }
        return written;
    }

    private String[] record(ResultSet row, int number) throws SQLException {
        int value = row.getInt(4);
        return new String[] {
            row.getString(2),
            row.getString(3),
            String.valueOf(number),
            kind == Kind.QUESTION ? new Probability(value).toString() : String.valueOf(value),
            day(row.getObject(5, OffsetDateTime.class)),
            row.getString(6),
            row.getObject(7) == null ? "" : "retired"
        };
    }

    private static String day(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString();
    }
}

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
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * Everyone's answers or stances as they are at one moment, one in a row, with the day instead of the time and a number instead
 * of the visitor. Numbers are drawn anew for each export, and rows come in their order, so that nobody is told by theirs.
 * Whoever is set aside is left out. It is written as it is read.
 */
public final class Export {

    /** In fewer answers nobody can hide. */
    private static final int FEWEST = 5;

    private static final int PEOPLE_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 10_000;

    /** Who shows a page does not wait so long for the database, but this goes through a great deal of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Kind kind;
    private final @Nullable String page;
    private final @Nullable LocalDate since;
    private final RandomGenerator random = new SecureRandom();

    private Export(Kind kind, @Nullable String page, @Nullable LocalDate since) {
        this.kind = kind;
        this.page = page;
        this.since = since;
    }

    /** Of all pages, also of what is no longer put: for the operator, who has the database anyway. */
    public static Export ofAll(Kind kind) {
        return new Export(kind, null, null);
    }

    /**
     * Of what a page puts now, as far as five people or more say something to it: for readers.
     *
     * @param since only what was said on this day or later, in UTC; null for everything
     */
    public static Export ofPage(Kind kind, String slug, @Nullable LocalDate since) {
        return new Export(kind, slug, since);
    }

    /** A part of a query, with its parameters. */
    private record Part(String sql, List<Object> parameters) {

        private Part and(String more, Collection<?> values) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(values);
            return new Part(sql + " " + more, all);
        }

        private Part in(String column, Collection<?> values) {
            return and(
                    "and " + column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                    values);
        }

        private PreparedStatement of(Connection connection, String selection, String order) throws SQLException {
            PreparedStatement query = connection.prepareStatement(selection + sql + order);
            query.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            return query;
        }
    }

    /**
     * Writes it, in a transaction of its own.
     *
     * @param connection in no transaction; afterwards it reads whatever is read with it at one moment, until it is told
     *     otherwise
     * @return how many rows, the first line not counted
     */
    public long write(Connection connection, Writer out) throws SQLException, IOException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        // H2 needs the highest level for one moment; nothing is written, so that nothing can clash.
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("crux", Columns.key(kind), "visitor", Columns.value(kind), "at", "wording", "retired");
        long rows = write(connection, csv);
        csv.flush();
        connection.commit();
        return rows;
    }

    private long write(Connection connection, CsvWriter csv) throws SQLException, IOException {
        Part said = said();
        if (page != null) {
            List<String> keys = keys(connection, said);
            if (keys.isEmpty()) {
                return 0;
            }
            said = said.in("said." + key(), keys);
        }
        long rows = 0;
        long[] people = people(connection, said);
        for (int from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
            rows += write(connection, said, people, from, Math.min(people.length, from + PEOPLE_AT_ONCE), csv);
        }
        return rows;
    }

    private String key() {
        return kind == Kind.QUESTION ? "question_key" : "sub_crux_key";
    }

    private String value() {
        return kind == Kind.QUESTION ? "latest_value" : "latest_step";
    }

    private Part said() {
        String table = kind == Kind.QUESTION ? "estimate" : "stance";
        Part said = new Part(
                " from " + table + " said join visitor on visitor.id = said.visitor_id left join ledger_entry entry"
                        + " on entry.kind = '" + kind
                        + "' and entry.crux_slug = said.crux_slug and entry.entry_key = said."
                        + key() + " where " + value() + " is not null and set_aside_as is null",
                List.of());
        if (page != null) {
            said = said.and("and said.crux_slug = ? and entry.retired_at is null", List.of(page));
        }
        return since == null
                ? said
                : said.and("and latest_at >= ?", List.of(since.atStartOfDay().atOffset(ZoneOffset.UTC)));
    }

    /** What enough people say something to. */
    private List<String> keys(Connection connection, Part said) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement query = said.of(
                        connection,
                        "select said." + key(),
                        " group by said." + key() + " having count(*) >= " + FEWEST);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    /** In an order that nobody can know. */
    private long[] people(Connection connection, Part said) throws SQLException {
        LongStream.Builder people = LongStream.builder();
        try (PreparedStatement query = said.of(connection, "select distinct said.visitor_id", "");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                people.add(rows.getLong(1));
            }
        }
        return shuffled(people.build().toArray());
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
    private long write(Connection connection, Part said, long[] people, int from, int to, CsvWriter csv)
            throws SQLException, IOException {
        Map<Long, List<String[]>> records = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        for (int place = from; place < to; place++) {
            numbers.put(people[place], place + 1);
            records.put(people[place], new ArrayList<>());
        }
        try (PreparedStatement query = said.in("said.visitor_id", records.keySet())
                        .of(
                                connection,
                                "select said.visitor_id, said.crux_slug, said." + key() + ", " + value()
                                        + ", latest_at, latest_wording_version, retired_at",
                                " order by said.crux_slug, said." + key());
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long visitor = rows.getLong(1);
                records.getOrDefault(visitor, new ArrayList<>()).add(record(rows, numbers.getOrDefault(visitor, 0)));
            }
        }
        long written = 0;
        for (long visitor : Arrays.copyOfRange(people, from, to)) {
            for (String[] record : records.getOrDefault(visitor, List.of())) {
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
            row.getObject(5, OffsetDateTime.class)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString(),
            row.getString(6),
            row.getObject(7) == null ? "" : "retired"
        };
    }
}

package org.cruxbook.estimate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.estimate.Moves.Move;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * How many visitors now answer each question and take a stance on each sub-crux, retired ones included. How many they are may
 * always be told, however few; what they say may not. Read with plain JDBC, for commands that start without Spring.
 */
public final class AnswerCounts {

    private final Map<QuestionAddress, Long> answers;
    private final Map<QuestionAddress, Long> stances;

    private AnswerCounts(Map<QuestionAddress, Long> answers, Map<QuestionAddress, Long> stances) {
        this.answers = answers;
        this.stances = stances;
    }

    /** Within a transaction that reads everything as it is at one moment. */
    public static AnswerCounts read(Connection connection) throws SQLException {
        Moves left = new Moves();
        rows(connection, Backlog.ROWS, row -> Backlog.add(row.getString(1), left));
        return new AnswerCounts(
                sums(
                        connection,
                        "select crux_slug, question_key, sum(answers) from tally group by crux_slug, question_key",
                        left.of(CountTable.TALLY)),
                sums(
                        connection,
                        "select crux_slug, sub_crux_key, sum(people) from stance_tally"
                                + " group by crux_slug, sub_crux_key",
                        left.of(CountTable.STANCE_TALLY)));
    }

    private static Map<QuestionAddress, Long> sums(Connection connection, String query, List<Move> left)
            throws SQLException {
        Map<QuestionAddress, Long> sums = new HashMap<>();
        rows(connection, query, row -> add(row.getString(1), row.getString(2), row.getLong(3), sums));
        left.forEach(move -> add((String) move.key().get(0), (String) move.key().get(1), move.difference(), sums));
        return sums;
    }

    private static void add(String slug, String key, long number, Map<QuestionAddress, Long> sums) {
        sums.merge(new QuestionAddress(slug, key), number, Long::sum);
    }

    private static void rows(Connection connection, String query, RowCallbackHandler take) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                take.processRow(row);
            }
        }
    }

    /** 0 for what nobody answers, and for what is not known. */
    public long of(Kind kind, String slug, String key) {
        return (kind == Kind.QUESTION ? answers : stances).getOrDefault(new QuestionAddress(slug, key), 0L);
    }
}

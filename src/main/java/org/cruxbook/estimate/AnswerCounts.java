package org.cruxbook.estimate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.QuestionAddress;

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

    public static AnswerCounts read(Connection connection) throws SQLException {
        return new AnswerCounts(
                sums(
                        connection,
                        "select crux_slug, question_key, sum(answers) from tally group by crux_slug, question_key"),
                sums(
                        connection,
                        "select crux_slug, sub_crux_key, sum(people) from stance_tally"
                                + " group by crux_slug, sub_crux_key"));
    }

    private static Map<QuestionAddress, Long> sums(Connection connection, String query) throws SQLException {
        Map<QuestionAddress, Long> sums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                sums.put(new QuestionAddress(row.getString(1), row.getString(2)), row.getLong(3));
            }
        }
        return sums;
    }

    /** 0 for what nobody answers, and for what is not known. */
    public long of(Kind kind, String slug, String key) {
        return (kind == Kind.QUESTION ? answers : stances).getOrDefault(new QuestionAddress(slug, key), 0L);
    }
}

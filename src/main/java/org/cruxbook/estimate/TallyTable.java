package org.cruxbook.estimate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of counts, whose other columns are its key. Neither of its statements fails when others race it. */
enum TallyTable {
    TALLY("answers", "crux_slug", "question_key", "thousandths"),
    WEEKLY_TALLY("change", "crux_slug", "week", "question_key", "thousandths"),
    STANCE_TALLY("people", "crux_slug", "sub_crux_key", "step"),
    JOINT_TALLY("people", "crux_slug", "question_key", "sub_crux_key", "step", "thousandths");

    private final String count;
    private final List<String> key;

    TallyTable(String count, String... key) {
        this.count = count;
        this.key = List.of(key);
    }

    /** A row's key and by how much its count changes. */
    record Move(Object[] key, long difference) {

        private Object[] differenceFirst() {
            return Stream.concat(Stream.of(difference), Stream.of(key)).toArray();
        }
    }

    /** Adds the rows that are not there yet, with a count of 0. */
    void add(JdbcTemplate jdbc, List<Move> moves) {
        jdbc.batchUpdate(
                "insert into %s (%s, %s) values (%s, 0) on conflict do nothing"
                        .formatted(this, String.join(", ", key), count, "?, ".repeat(key.size() - 1) + "?"),
                moves.stream().map(Move::key).toList());
    }

    /** Changes the counts of rows that are there. */
    void move(JdbcTemplate jdbc, List<Move> moves) {
        jdbc.batchUpdate(
                "update %s set %s = %s + ? where %s"
                        .formatted(
                                this,
                                count,
                                count,
                                key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "))),
                moves.stream().map(Move::differenceFirst).toList());
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

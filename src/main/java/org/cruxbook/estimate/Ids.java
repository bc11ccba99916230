package org.cruxbook.estimate;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Numbers for new rows, many at a time, from the sequence that Hibernate takes them from as well. */
public final class Ids implements PrimitiveIterator.OfLong {

    private static final int AT_ONCE = 10_000;

    private final JdbcTemplate jdbc;
    private final String query;
    private final int step;
    private OfLong ready = LongStream.empty().iterator();

    /** @param step how many numbers each of the sequence's stands for: itself and those below it */
    Ids(JdbcTemplate jdbc, Product product, String sequence, int step) {
        this.jdbc = jdbc;
        this.query = switch (product) {
            case H2 -> "select next value for " + sequence + " from system_range(1, ?)";
            case POSTGRESQL -> "select nextval('" + sequence + "') from generate_series(1, ?)";
        };
        this.step = step;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public long nextLong() {
        while (!ready.hasNext()) {
            ready = take();
        }
        return ready.nextLong();
    }

    /** As Hibernate's pooled optimizer takes them: a number of the sequence and those below it. Its first one gives none. */
    private OfLong take() {
        List<Long> numbers = jdbc.queryForList(query, Long.class, AT_ONCE / step);
        return numbers.stream()
                .filter(number -> step == 1 || number > step)
                .flatMapToLong(
                        number -> step == 1 ? LongStream.of(number) : LongStream.rangeClosed(number - step + 1, number))
                .iterator();
    }
}

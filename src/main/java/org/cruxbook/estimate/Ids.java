package org.cruxbook.estimate;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Numbers for new rows, many at a time, from the sequence that Hibernate takes them from as well; for any number of threads. */
public final class Ids implements PrimitiveIterator.OfLong {

    private static final int MANY = 10_000;

    private final JdbcTemplate jdbc;
    private final String query;
    private final int step;
    private final int ahead;
    private OfLong ready = LongStream.empty().iterator();

    /** {@link #Ids(JdbcTemplate, Product, String, int, int)} for who needs very many. */
    Ids(JdbcTemplate jdbc, Product product, String sequence, int step) {
        this(jdbc, product, sequence, step, MANY);
    }

    /**
     * @param step how many numbers each of the sequence's stands for: itself and those below it
     * @param ahead how many are taken at a time, a multiple of the step
     */
    Ids(JdbcTemplate jdbc, Product product, String sequence, int step, int ahead) {
        this.jdbc = jdbc;
        this.query = switch (product) {
            case H2 -> "select next value for " + sequence + " from system_range(1, ?)";
            case POSTGRESQL -> "select nextval('" + sequence + "') from generate_series(1, ?)";
        };
        this.step = step;
        this.ahead = ahead;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public synchronized long nextLong() {
        while (!ready.hasNext()) {
            ready = take();
        }
        return ready.nextLong();
    }

    /** As Hibernate's pooled optimizer takes them: a number of the sequence and those below it. Its first one gives none. */
    private OfLong take() {
        List<Long> numbers = jdbc.queryForList(query, Long.class, ahead / step);
        return numbers.stream()
                .filter(number -> step == 1 || number > step)
                .flatMapToLong(
                        number -> step == 1 ? LongStream.of(number) : LongStream.rangeClosed(number - step + 1, number))
                .iterator();
    }
}

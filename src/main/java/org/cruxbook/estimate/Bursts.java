package org.cruxbook.estimate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.cruxbook.crux.QuestionAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Finds bursts of new visitors, and sets them aside: their answers and stances, on every page, leave all tallies and stay
 * their own. It can be undone at any time; what they said meanwhile then counts as well.
 */
@Component
public class Bursts {

    /** Few enough that nobody waits long for those tallies. */
    private static final int AT_ONCE = 50;

    private static final String FIRSTS = """
            (select visitor.id, crux_slug, question_key, first_value, set_aside_as,
                cast(floor(extract(epoch from first_at) / 3600) as bigint) as answered_in,
                cast(floor(extract(epoch from since) / 3600) as bigint) as came_in
            from estimate join visitor on visitor.id = visitor_id) as firsts
            where answered_in = came_in""";

    private static final String FOUND = """
            select crux_slug, question_key, answered_in, people, set_aside, first_value, same
            from (
                select crux_slug, question_key, answered_in, first_value, same, sum(same) over burst as people,
                    sum(aside) over burst as set_aside, row_number() over (
                        partition by crux_slug, question_key, answered_in order by same desc, first_value) as place
                from (
                    select crux_slug, question_key, answered_in, first_value, count(*) as same,
                        count(set_aside_as) as aside
                    from %s group by crux_slug, question_key, answered_in, first_value) as counted
                window burst as (partition by crux_slug, question_key, answered_in)) as ranked
            where place = 1 and people >= ?
            order by answered_in desc, people desc, crux_slug, question_key""".formatted(FIRSTS);

    private static final String OF_ONE = FIRSTS + " and crux_slug = ? and question_key = ? and answered_in = ?";

    private final JdbcTemplate jdbc;
    private final TallyWriter tallies;
    private final ChainKeeper chains;
    private final DurableTransaction transaction;

    @Autowired
    Bursts(JdbcTemplate jdbc, TallyWriter tallies, ChainKeeper chains, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.chains = chains;
        this.transaction = transaction;
    }

    /** Those of a database that no site of this process has open; a site elsewhere may use it. */
    public static Bursts in(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Product product = Product.of(jdbc);
        TallyWriter tallies = new TallyWriter(jdbc, product);
        ChainKeeper chains = new ChainKeeper(new ChainLinks(JdbcClient.create(jdbc)), jdbc, tallies);
        DurableTransaction transaction = new DurableTransaction(
                new JdbcTransactionManager(database), jdbc, product, new Gate(jdbc, product), Reserve.none());
        return new Bursts(jdbc, tallies, chains, transaction);
    }

    /**
     * A burst and who is in it.
     *
     * @param people how many, of whom some may be set aside, with this burst or another
     * @param commonest the first answer that most of them gave, the lowest of several
     * @param same how many gave that
     */
    public record Found(Burst burst, long people, long setAside, Probability commonest, long same) {}

    /** Those of at least so many people, the latest hour first; all answers are gone through once. */
    public List<Found> find(int atLeast) {
        return jdbc.query(FOUND, (row, number) -> found(row), atLeast);
    }

    private static Found found(ResultSet row) throws SQLException {
        Burst burst = new Burst(new QuestionAddress(row.getString(1), row.getString(2)), row.getLong(3));
        return new Found(burst, row.getLong(4), row.getLong(5), new Probability(row.getInt(6)), row.getLong(7));
    }

    /**
     * Sets those of a burst aside whose first answer to its question was between these two, both included.
     *
     * @return how many were counted until now
     */
    public int setAside(Burst burst, Probability lowest, Probability highest) {
        List<Long> people = jdbc.queryForList(
                "select id from " + OF_ONE + " and set_aside_as is null and first_value between ? and ? order by id",
                Long.class,
                burst.question().slug(),
                burst.question().key(),
                burst.hour(),
                lowest.thousandths(),
                highest.thousandths());
        return change(people, visitor -> visitor == null, burst.name());
    }

    /**
     * Counts everyone again who was set aside with this burst.
     *
     * @return how many they are
     */
    public int bringBack(Burst burst) {
        String name = burst.name();
        List<Long> people =
                jdbc.queryForList("select id from visitor where set_aside_as = ? order by id", Long.class, name);
        return change(people, name::equals, null);
    }

    private int change(List<Long> people, Predicate<@Nullable String> before, @Nullable String after) {
        int changed = 0;
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<Long> some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            int[] done = new int[1];
            transaction.run(() -> done[0] = changeAtOnce(some, before, after));
            changed += done[0];
        }
        return changed;
    }

    private int changeAtOnce(List<Long> people, Predicate<@Nullable String> before, @Nullable String after) {
        List<Long> locked = new ArrayList<>();
        people.forEach(visitor -> jdbc.query(
                "select set_aside_as from visitor where id = ? for update",
                row -> {
                    if (before.test(row.getString(1))) {
                        locked.add(visitor);
                    }
                },
                visitor));
        chains.around(locked, () -> change(locked, after));
        return locked.size();
    }

    private void change(List<Long> visitors, @Nullable String after) {
        Share share = new Share(jdbc);
        visitors.forEach(share::take);
        visitors.forEach(visitor -> jdbc.update("update visitor set set_aside_as = ? where id = ?", after, visitor));
        visitors.forEach(share::add);
        tallies.write(share.moves());
    }
}

package org.cruxbook.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.cruxbook.estimate.BlindTally.Aspect;
import org.cruxbook.estimate.Moves.Move;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All that the tallies count, together with what is still left in the {@link Backlog}. To show them is to reveal the crowd: pages
 * ask the crowd module, not this. Lists are in no order, and have what is retired as well.
 */
@Component
public class CurrentTallies {

    private final Tallies tallies;
    private final WeeklyTallies weekly;
    private final BlindTallies blind;
    private final StanceTallies stances;
    private final JointTallies joint;
    private final ChainTallies chains;
    private final Backlog backlog;

    CurrentTallies(
            Tallies tallies,
            WeeklyTallies weekly,
            BlindTallies blind,
            StanceTallies stances,
            JointTallies joint,
            ChainTallies chains,
            JdbcTemplate jdbc,
            Product product) {
        this.tallies = tallies;
        this.weekly = weekly;
        this.blind = blind;
        this.stances = stances;
        this.joint = joint;
        this.chains = chains;
        this.backlog = new Backlog(jdbc, product);
    }

    /**
     * The tallies of now, within the {@link org.cruxbook.crux.Snapshot} that is under way: what the backlog loses meanwhile, the
     * tables have gained.
     *
     * @param places the slugs of the pages and chains whose tallies are to be read
     * @throws IllegalStateException if there is none
     */
    public Now now(Collection<String> places) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the tallies and their backlog are read as they are at one moment");
        }
        return new Now(backlog.read(places));
    }

    /** The tallies of one moment. */
    public final class Now {

        private final Moves left;

        private Now(Moves left) {
            this.left = left;
        }

        /** How many give which answers on one page. */
        public List<Tally> answers(String slug) {
            return answers(tallies.findAll(slug), key -> key.get(0).equals(slug));
        }

        /** Those of these pages, likewise. */
        public List<Tally> answers(Collection<String> slugs) {
            return answers(tallies.findAll(slugs), key -> slugs.contains(key.get(0)));
        }

        /** Those of every question that has one of these keys on one of these pages. */
        public List<Tally> answers(Collection<String> slugs, Collection<String> keys) {
            return answers(
                    tallies.findAll(slugs, keys), key -> slugs.contains(key.get(0)) && keys.contains(key.get(1)));
        }

        private List<Tally> answers(List<Tally> counted, Predicate<List<?>> meant) {
            return sum(
                    counted,
                    left(CountTable.TALLY, meant),
                    one -> List.of(
                            one.cruxSlug(), one.questionKey(), one.value().thousandths()),
                    Tally::answers,
                    (key, count) -> new Tally(new Tally.Cell(text(key, 0), text(key, 1), number(key, 2)), count));
        }

        /**
         * What moved on one page after a week.
         *
         * @param week the number of the last week that is left out
         */
        public List<WeeklyTally.Move> movesAfter(String slug, int week) {
            return sum(
                    weekly.findAllAfter(slug, week),
                    left(CountTable.WEEKLY_TALLY, key -> key.get(0).equals(slug) && number(key, 1) > week),
                    one -> List.of(slug, one.week(), one.questionKey(), one.thousandths()),
                    WeeklyTally.Move::change,
                    (key, count) -> new WeeklyTally.Move(number(key, 1), text(key, 2), number(key, 3), count));
        }

        /** What those said on one page, and say now, who answered it blind. */
        public List<BlindTally> blind(String slug) {
            return sum(
                    blind.findAll(slug),
                    left(CountTable.BLIND_TALLY, key -> key.get(0).equals(slug)),
                    one -> List.of(slug, one.questionKey(), one.aspect().name(), one.thousandths()),
                    BlindTally::people,
                    (key, count) -> new BlindTally(
                            new BlindTally.Cell(slug, text(key, 1), Aspect.valueOf(text(key, 2)), number(key, 3)),
                            count));
        }

        /** How many stand where on the sub-cruxes of one page. */
        public List<StanceTally> stances(String slug) {
            return sum(
                    stances.findAll(slug),
                    left(CountTable.STANCE_TALLY, key -> key.get(0).equals(slug)),
                    one -> List.of(slug, one.subCruxKey(), one.step().number()),
                    StanceTally::people,
                    (key, count) -> new StanceTally(new StanceTally.Cell(slug, text(key, 1), number(key, 2)), count));
        }

        /** How many stand where on the sub-cruxes of a page and give which answer to one of its questions. */
        public List<JointTally.Pair> pairs(String slug, String question) {
            return sum(
                    joint.findAll(slug, question),
                    left(
                            CountTable.JOINT_TALLY,
                            key -> key.get(0).equals(slug) && key.get(1).equals(question)),
                    one -> List.of(slug, question, one.subCruxKey(), one.step(), one.thousandths()),
                    JointTally.Pair::people,
                    (key, count) -> new JointTally.Pair(text(key, 2), number(key, 3), number(key, 4), count));
        }

        /** What the answers of how many multiply to; there are never more than 2,402. */
        public List<ChainTally> products(String chain) {
            return sum(
                    chains.findAll(chain),
                    left(CountTable.CHAIN_TALLY, key -> key.get(0).equals(chain)),
                    one -> List.of(chain, one.magnitude().number()),
                    ChainTally::people,
                    (key, count) -> new ChainTally(new ChainTally.Cell(chain, number(key, 1)), count));
        }

        /** @param meant whether a key of the table is one of those that are read */
        private List<Move> left(CountTable table, Predicate<List<?>> meant) {
            return left.of(table).stream()
                    .filter(move -> meant.test(move.key()))
                    .toList();
        }
    }

    /** Makes what a row of a table is read as. */
    private interface Count<T> {

        T of(List<Object> key, long count);
    }

    private static <T> List<T> sum(
            List<T> counted, List<Move> left, Function<T, List<Object>> key, ToLongFunction<T> count, Count<T> make) {
        if (left.isEmpty()) {
            return counted;
        }
        Map<List<Object>, Long> sums = new HashMap<>();
        counted.forEach(one -> sums.merge(key.apply(one), count.applyAsLong(one), Long::sum));
        left.forEach(move -> sums.merge(move.key(), move.difference(), Long::sum));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> make.of(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static String text(List<?> key, int column) {
        return (String) key.get(column);
    }

    private static int number(List<?> key, int column) {
        return (Integer) key.get(column);
    }
}

package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.estimate.Coherence.Misfit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoherenceTest {

    private static List<Probability> percents(double... percents) {
        return DoubleStream.of(percents)
                .mapToObj(percent -> new Probability((int) Math.round(1000 * percent)))
                .toList();
    }

    private static List<@Nullable Probability> withBlanks(@Nullable Double... percents) {
        List<@Nullable Probability> all = new ArrayList<>();
        for (Double percent : percents) {
            all.add(percent == null ? null : percents(percent).get(0));
        }
        return all;
    }

    private static List<@Nullable Probability> offered(Kind kind, List<? extends @Nullable Probability> said) {
        return Coherence.check(kind, Collections.unmodifiableList(said), null)
                .map(Misfit::members)
                .orElse(List.of());
    }

    /**
     * By the minimax formula instead of by pooling: each is the greatest, over where a block begins, of the least mean of one.
     *
     * <pre>
     * from statistics import mean
     * def fit(x):
     *     n = range(len(x))
     *     return [max(min(mean(x[a : b + 1]) for b in n[i:]) for a in n[: i + 1]) for i in n]
     * print(fit([40, 25, 60]), fit([10, 50, 30, 70]), fit([90, 60, 30]), fit([40, 20]))
     * </pre>
     */
    @Test
    void what_falls_is_pooled_to_its_mean() {
        assertThat(Isotonic.fit(percents(40, 25, 60))).isEqualTo(percents(32.5, 32.5, 60));
        assertThat(Isotonic.fit(percents(10, 50, 30, 70))).isEqualTo(percents(10, 40, 40, 70));
        assertThat(Isotonic.fit(percents(90, 60, 30))).isEqualTo(percents(60, 60, 60));
        assertThat(Isotonic.fit(percents(10, 20, 20))).isEqualTo(percents(10, 20, 20));
        assertThat(Isotonic.fit(percents(0.001, 0))).isEqualTo(percents(0.001, 0.001));
        assertThat(Isotonic.fit(List.of())).isEmpty();
    }

    /**
     * <pre>
     * python3 -c "print([[round(100 * p / sum(x), 3) for p in x] for x in ((60, 40, 20), (60, 41.001), (60, 38.999))])"
     * </pre>
     */
    @Test
    void what_is_scaled_adds_up_to_exactly_a_hundred() {
        assertThat(Normalised.of(percents(60, 40, 20))).isEqualTo(percents(50, 33.333, 16.667));
        assertThat(Normalised.of(percents(1, 1, 1))).isEqualTo(percents(33.334, 33.333, 33.333));
        assertThat(Normalised.of(percents(100, 100, 0))).isEqualTo(percents(50, 50, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Normalised.of(percents(0, 0)));
    }

    /**
     * <pre>
     * every = lambda x: (max(0, sum(x) - 100 * (len(x) - 1)), min(x))
     * either = lambda x: (max(x), min(100, sum(x)))
     * print(every([70, 80]), either([70, 80]), every([30, 40, 90]), either([10, 20]), every([80, 90, 58, 25, 5, 40]))
     * </pre>
     */
    @Test
    void seventy_and_eighty_together_are_fifty_to_seventy_and_either_is_eighty_to_a_hundred() {
        assertThat(Frechet.ofAll(percents(70, 80))).isEqualTo(range(50, 70));
        assertThat(Frechet.ofAny(percents(70, 80))).isEqualTo(range(80, 100));
        assertThat(Frechet.ofAll(percents(30, 40, 90))).isEqualTo(range(0, 30));
        assertThat(Frechet.ofAny(percents(10, 20))).isEqualTo(range(20, 30));
        assertThat(Frechet.ofAll(percents(80, 90, 58, 25, 5, 40))).isEqualTo(range(0, 5));
    }

    private static Frechet range(double low, double high) {
        return new Frechet(percents(low).get(0), percents(high).get(0));
    }

    @Test
    void a_date_further_off_is_no_less_likely() {
        assertThat(offered(Kind.NESTED, percents(40, 25, 60))).isEqualTo(percents(32.5, 32.5, 60));
        assertThat(offered(Kind.NESTED, percents(25, 25, 60))).isEmpty();
        assertThat(offered(Kind.NESTED, withBlanks(40.0, null, 20.0))).isEqualTo(withBlanks(30.0, null, 30.0));
        assertThat(offered(Kind.NESTED, withBlanks(null, null, 20.0))).isEmpty();
    }

    @Test
    void half_a_point_for_each_of_what_excludes_each_other_is_let_pass() {
        assertThat(offered(Kind.EXCLUSIVE, percents(60, 41))).isEmpty();
        assertThat(offered(Kind.EXCLUSIVE, percents(60, 41.001))).isEqualTo(percents(59.405, 40.595));
        assertThat(offered(Kind.EXCLUSIVE, percents(10, 10))).isEmpty();
        assertThat(offered(Kind.EXCLUSIVE, withBlanks(100.0, null, 100.0))).isEqualTo(withBlanks(50.0, null, 50.0));
    }

    @Test
    void parts_of_a_whole_add_up_to_it_once_all_are_answered() {
        assertThat(offered(Kind.PARTITION, percents(60, 39))).isEmpty();
        assertThat(offered(Kind.PARTITION, percents(60, 38.999))).isEqualTo(percents(60.607, 39.393));
        assertThat(offered(Kind.PARTITION, percents(60, 60))).isEqualTo(percents(50, 50));
        assertThat(offered(Kind.PARTITION, withBlanks(100.0, 100.0, null))).isEmpty();
        assertThat(Coherence.check(Kind.PARTITION, withBlanks(0.0, 0.0), null))
                .hasValueSatisfying(misfit -> assertThat(misfit.members()).isEmpty());
    }

    @Test
    void parts_that_are_too_much_already_do_not_fit_whatever_is_left_blank_and_nothing_is_offered() {
        assertThat(Coherence.check(Kind.PARTITION, withBlanks(80.0, 70.0, null), null))
                .hasValueSatisfying(misfit -> {
                    assertThat(misfit.sum()).isEqualTo(150);
                    assertThat(misfit.members()).isEmpty();
                });
        assertThat(Coherence.check(Kind.PARTITION, withBlanks(60.0, 41.5, null), null))
                .isEmpty();
        assertThat(Coherence.check(Kind.PARTITION, withBlanks(60.0, 41.501, null), null))
                .isPresent();
        assertThat(Coherence.check(Kind.PARTITION, withBlanks(60.0, 10.0, null), null))
                .isEmpty();
    }

    @Test
    void all_at_once_lies_between_what_its_parts_allow() {
        assertThat(all(percents(70, 80), 80)).isEqualTo(percents(70).get(0));
        assertThat(all(percents(70, 80), 40)).isEqualTo(percents(50).get(0));
        assertThat(all(percents(70, 80), 50)).isNull();
        assertThat(all(percents(70, 80), 70)).isNull();
        assertThat(all(withBlanks(70.0, null), 80)).isNull();
        assertThat(Coherence.check(Kind.CONJUNCTION, withBlanks(70.0, 80.0), null))
                .isEmpty();
    }

    private static @Nullable Probability all(List<? extends @Nullable Probability> members, double all) {
        return Coherence.check(
                        Kind.CONJUNCTION,
                        Collections.unmodifiableList(members),
                        percents(all).get(0))
                .map(Misfit::all)
                .orElse(null);
    }

    @Test
    void steps_of_a_chain_can_have_any_value() {
        assertThat(Coherence.check(Kind.CHAIN, withBlanks(1.0, 99.0, 1.0), null))
                .isEmpty();
    }

    @Test
    void whatever_is_offered_fits() {
        Random random = new Random(1);
        for (int run = 0; run < 2_000; run++) {
            List<Probability> said = Stream.generate(() -> new Probability(random.nextInt(100_001)))
                    .limit(2 + random.nextInt(6))
                    .toList();
            for (Kind kind : List.of(Kind.NESTED, Kind.EXCLUSIVE, Kind.PARTITION)) {
                List<@Nullable Probability> offered = offered(kind, said);
                if (!offered.isEmpty()) {
                    assertThat(offered(kind, offered)).as("%s %s", kind, said).isEmpty();
                }
            }
        }
    }
}

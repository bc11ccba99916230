package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cruxbook.crowd.CruxFinding.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the finder says of invented pages with five sub-cruxes, a thousand times over. People lean to one side, the same on
 * all sub-cruxes in part, and answer in tens.
 */
class CruxFindingSimulationTest {

    private static final int RUNS = 1_000;
    private static final List<String> KEYS = List.of("s1", "s2", "s3", "s4", "s5");
    private static final String REAL = "s2";

    /** Whoever is one step further on the real crux is at 1.1 more in log-odds. */
    private static final double STEP = 1.1;

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 50, 200})
    void where_nothing_tracks_the_answers_a_crux_is_named_in_at_most_seven_of_a_hundred_runs(int n) {
        assertThat(findings(n, 0).stream().filter(found -> found.verdict() == Verdict.NAMED))
                .hasSizeLessThanOrEqualTo(RUNS * 7 / 100);
    }

    @ParameterizedTest
    @CsvSource({"50, 950", "200, 990"})
    void where_one_does_it_is_named_and_hardly_ever_a_wrong_one_alone(int n, int atLeast) {
        List<CruxFinding> findings = findings(n, STEP);

        assertThat(findings.stream().filter(found -> found.keys().contains(REAL)))
                .hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(findings.stream()
                        .filter(found ->
                                !found.keys().isEmpty() && !found.keys().contains(REAL)))
                .hasSizeLessThanOrEqualTo(RUNS * 15 / 1_000);
    }

    private static List<CruxFinding> findings(int n, double step) {
        Random random = new Random(n);
        return IntStream.range(0, RUNS)
                .mapToObj(run -> CruxFinding.of(page(random, n, step)))
                .toList();
    }

    private static Map<String, Tracking> page(Random random, int n, double step) {
        double[] outlooks = random.doubles(n, -1, 1).toArray();
        Map<String, int[]> stances = new LinkedHashMap<>();
        KEYS.forEach(key -> stances.put(key, stances(random, outlooks)));
        int[] answers = IntStream.of(stances.get(REAL))
                .map(stance -> spoken(step * (stance - 3) + 1.2 * random.nextGaussian()))
                .toArray();
        Map<String, Tracking> page = new LinkedHashMap<>();
        stances.forEach((key, all) -> page.put(key, Tracking.of(new ExpandedPairs(all, answers).table())));
        return page;
    }

    private static int[] stances(Random random, double[] outlooks) {
        double lean = 3 + 0.5 * random.nextGaussian();
        return IntStream.range(0, outlooks.length)
                .map(person -> (int) Math.round(lean + outlooks[person] + random.nextGaussian()))
                .map(step -> Math.max(1, Math.min(5, step)))
                .toArray();
    }

    private static int spoken(double logOdds) {
        return 10_000 * (int) Math.round(10 / (1 + Math.exp(-logOdds)));
    }
}

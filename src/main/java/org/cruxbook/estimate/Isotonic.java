package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The isotonic fit of probabilities each of which includes the one before it: the sequence that never falls and that is
 * closest to what was said, in squares and with equal weights. Neighbours that fall are pooled to their mean until none
 * does: 40, 25, 60 becomes 32.5, 32.5, 60. Source: Barlow, Bartholomew, Bremner and Brunk, <em>Statistical Inference under
 * Order Restrictions</em>, 1972 (pool adjacent violators).
 */
final class Isotonic {

    private Isotonic() {}

    /** As many as were given, in their order; a pooled mean is rounded to a thousandth of a percent. */
    static List<Probability> fit(List<Probability> said) {
        List<Pool> pools = new ArrayList<>();
        for (Probability each : said) {
            Pool pool = new Pool(each.thousandths(), 1);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).above(pool)) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            pools.add(pool);
        }
        return pools.stream().flatMap(pool -> pool.members().stream()).toList();
    }

    /** Neighbours that share their mean. */
    private record Pool(long sum, int size) {

        private boolean above(Pool next) {
            return sum * next.size > next.sum * size;
        }

        private Pool with(Pool next) {
            return new Pool(sum + next.sum, size + next.size);
        }

        private List<Probability> members() {
            return Collections.nCopies(size, new Probability((int) ((2 * sum + size) / (2L * size))));
        }
    }
}

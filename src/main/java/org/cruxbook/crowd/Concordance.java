package org.cruxbook.crowd;

/**
 * Of two people with different stances, how often the one nearer to the second pole gave the higher answer, 0..1; equal
 * answers count as half. For example the stances 1, 2 and 4 with the answers 20 %, 10 % and 40 % make three such pairs, of
 * which two agree.
 */
final class Concordance {

    private final long[] below = new long[CrossTable.STEPS];
    private double agreeing;

    private Concordance() {}

    /** @param table with at least two different stances */
    static double of(CrossTable table) {
        Concordance pairs = new Concordance();
        for (long[] equals : table.people()) {
            pairs.add(equals);
        }
        return pairs.agreeing / differing(table.byStance());
    }

    /** @param equals those who gave the next higher answer, by stance */
    private void add(long[] equals) {
        for (int stance = 1; stance < CrossTable.STEPS; stance++) {
            for (int lower = 0; lower < stance; lower++) {
                agreeing += (below[lower] + equals[lower] / 2.0) * equals[stance];
            }
        }
        for (int stance = 0; stance < CrossTable.STEPS; stance++) {
            below[stance] += equals[stance];
        }
    }

    private static double differing(long[] byStance) {
        double pairs = 0;
        for (int stance = 1; stance < CrossTable.STEPS; stance++) {
            for (int lower = 0; lower < stance; lower++) {
                pairs += (double) byStance[stance] * byStance[lower];
            }
        }
        return pairs;
    }
}

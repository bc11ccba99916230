package org.cruxbook.demo;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.cruxbook.estimate.Step;

/**
 * Someone who does not exist but answers like people do: in one of two camps, so that whoever is hopeful about one
 * question is rather hopeful about the next; mostly in tens and fives; sometimes not at all; and at the far ends often
 * with exactly 0 or 100.
 *
 * @param outlook how hopeful, in log-odds: about −1 in one camp and about +1 in the other
 */
record InventedVisitor(double outlook) {

    private static final double CAMP = 0.95;
    private static final double IN_CAMP = 0.6;
    private static final double PER_QUESTION = 0.7;

    private static final double SKIPS = 0.07;
    private static final double REVISES = 0.2;
    private static final double NO_VIEW = 0.15;
    private static final double PER_SUB_CRUX = 0.8;

    static InventedVisitor anyone(RandomGenerator random) {
        double camp = random.nextDouble() < 0.55 ? -CAMP : CAMP;
        return new InventedVisitor(camp + IN_CAMP * random.nextGaussian());
    }

    /**
     * The answer to one question, in thousandths of a percent; none for a skip.
     *
     * @param lean how likely people in general hold it, in log-odds
     */
    OptionalInt answer(double lean, RandomGenerator random) {
        if (random.nextDouble() < SKIPS) {
            return OptionalInt.empty();
        }
        double odds = lean + outlook + PER_QUESTION * random.nextGaussian();
        return OptionalInt.of(spoken(100 / (1 + Math.exp(-odds)), random));
    }

    /**
     * Where they stand on a sub-crux; none for no view.
     *
     * @param weight how much the outlook decides it: one step for each unit of log-odds at 1
     */
    Optional<Step> stance(double weight, RandomGenerator random) {
        if (random.nextDouble() < NO_VIEW) {
            return Optional.empty();
        }
        double place = 3 + weight * outlook + PER_SUB_CRUX * random.nextGaussian();
        return Optional.of(new Step((int) Math.round(Math.max(1, Math.min(Step.COUNT, place)))));
    }

    /** The answer after the crowd was seen, a little nearer to it; none where the mind did not change. */
    OptionalInt secondThought(int thousandths, double lean, RandomGenerator random) {
        if (random.nextDouble() >= REVISES) {
            return OptionalInt.empty();
        }
        double crowd = 100 / (1 + Math.exp(-lean));
        double moved = thousandths / 1000.0 + 0.4 * (crowd - thousandths / 1000.0);
        return OptionalInt.of(spoken(moved, random));
    }

    /** How people put a number that they feel: few say 37.2. */
    private static int spoken(double percent, RandomGenerator random) {
        double habit = random.nextDouble();
        if (percent < 4 || percent > 96) {
            return extreme(percent, habit);
        }
        if (habit < 0.5) {
            return 10_000 * (int) Math.round(percent / 10);
        }
        if (habit < 0.85) {
            return 5_000 * (int) Math.round(percent / 5);
        }
        return habit < 0.97 ? 1_000 * (int) Math.round(percent) : 500 * (int) Math.round(percent * 2);
    }

    private static int extreme(double percent, double habit) {
        double fromEnd = Math.min(percent, 100 - percent);
        int small = habit < 0.35 ? 0 : habit < 0.8 ? 1_000 * (int) Math.ceil(fromEnd) : 100;
        return percent < 50 ? small : 100_000 - small;
    }
}

package org.cruxbook.crowd;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the first answers to one question that were given before seeing the crowd, as long as these people
 * answer it.
 *
 * @param first what they said first
 * @param now what the same people say now
 * @param up how many say more now than first
 * @param down how many say less
 * @param distances how far those have moved who say something else, whichever way
 */
public record Movement(Distribution first, Distribution now, long up, long down, Distribution distances) {

    /** @param moves how many people moved by so many thousandths of a percent, negative ones for less */
    static Movement of(Distribution first, Distribution now, SortedMap<Integer, Long> moves) {
        SortedMap<Integer, Long> distances = new TreeMap<>();
        moves.forEach((move, people) -> {
            if (move != 0) {
                distances.merge(Math.abs(move), people, Long::sum);
            }
        });
        return new Movement(first, now, sum(moves.tailMap(1)), sum(moves.headMap(0)), Distribution.of(distances));
    }

    private static long sum(SortedMap<Integer, Long> moves) {
        return moves.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether they are enough to be shown. */
    public boolean enoughToShow() {
        return first.enoughToShow();
    }

    /** How many say something else now. */
    public long changed() {
        return up + down;
    }

    /** How far the middle one of those has moved who say something else, in points; empty where these are too few to show. */
    public OptionalDouble typicalDistance() {
        return distances.enoughToShow() ? OptionalDouble.of(distances.median()) : OptionalDouble.empty();
    }
}

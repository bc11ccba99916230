package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant by a name that does not exist. */
final class Nearest {

    private static final int MOST_CANDIDATES = 2_000;
    private static final int SHORTEST_PART = 4;

    private Nearest() {}

    /** One that up to two letters part from it, or that holds it; empty where none is near. */
    static Optional<String> of(String name, Collection<String> candidates) {
        return candidates.stream()
                .sorted()
                .limit(MOST_CANDIDATES)
                .filter(candidate -> distance(name, candidate) < 3)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** 0 for the same, one more for each letter that is changed, left out or added; 2 if one holds the other; 3 if more. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) <= 2) {
            int letters = letters(one, other);
            if (letters <= Math.min(2, one.length() / 3)) {
                return letters;
            }
        }
        boolean holds = one.length() >= SHORTEST_PART && other.contains(one)
                || other.length() >= SHORTEST_PART && one.contains(other);
        return holds ? 2 : 3;
    }

    /** See Levenshtein 1966. */
    private static int letters(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}

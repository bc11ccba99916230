package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges whether one wording is a correction of another, so that answers to the one may count for the other.
 *
 * <p>Another spelling or ending, punctuation, small words, one word moved, and one word that only adds weight ("really",
 * "successfully") more or less correct it: "Race dynamics can be mitigated" corrects "Racing dynamics can be mitigated".
 * Any other word more, less or in another's place does not, nor does any change of a number, date, name, negation,
 * condition, or word that says how much: "US-Russia can cooperate" does not correct "US-China can cooperate".
 */
final class Similarity {

    private static final int LONGEST = 200;

    /** Words that add weight and leave open neither more nor less. */
    private static final Set<String> WEIGHTS = Set.of(
            "good",
            "well",
            "really",
            "truly",
            "actually",
            "indeed",
            "very",
            "quite",
            "also",
            "simply",
            "overall",
            "successfully",
            "effectively",
            "properly");

    private final List<String> old;
    private final List<String> now;

    private Similarity(Gist before, Gist after) {
        this.old = before.telling();
        this.now = after.telling();
    }

    /** Whether the second wording corrects the first. */
    static boolean corrects(Gist before, Gist after) {
        return !before.isEmpty()
                && before.fixed().equals(after.fixed())
                && Math.abs(before.telling().size() - after.telling().size()) <= 1
                && before.telling().size() <= LONGEST
                && new Similarity(before, after).corrects(before, after, names(before, after));
    }

    private static Set<String> names(Gist before, Gist after) {
        Set<String> names = new HashSet<>(before.names());
        names.addAll(after.names());
        return names;
    }

    private boolean corrects(Gist before, Gist after, Set<String> names) {
        int shared = shared();
        int spare = old.size() + now.size() - 2 * shared;
        boolean spared = spare == 1 && Math.abs(weights(old) - weights(now)) == 1 && !before.negated();
        if ((spare > 0 && !spared) || !sameNames(names)) {
            return false;
        }
        int moved = shared + before.fixed().size() - inOrder(before.words(), after.words());
        return moved == 0 || (moved == 1 && spare == 0 && !before.negated());
    }

    private static long weights(List<String> words) {
        return words.stream().filter(WEIGHTS::contains).count();
    }

    /** How many words stay, in whatever order. */
    private int shared() {
        List<String> left = new ArrayList<>(old);
        int shared = 0;
        for (String word : now) {
            int at = left.indexOf(word);
            for (int i = 0; at < 0 && i < left.size(); i++) {
                at = Spelling.same(word, left.get(i)) ? i : -1;
            }
            if (at >= 0) {
                left.remove(at);
                shared++;
            }
        }
        return shared;
    }

    /** Whether what either wording writes as a name is there in both, in the same order. */
    private boolean sameNames(Set<String> names) {
        List<String> one = old.stream().filter(names::contains).toList();
        List<String> other = now.stream().filter(names::contains).toList();
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Spelling.same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many words stay in their order: the longest common subsequence. */
    private static int inOrder(List<String> old, List<String> now) {
        int[] longest = new int[now.size() + 1];
        for (String word : old) {
            int diagonal = 0;
            for (int j = 1; j <= now.size(); j++) {
                int above = longest[j];
                longest[j] = Spelling.same(word, now.get(j - 1)) ? diagonal + 1 : Math.max(above, longest[j - 1]);
                diagonal = above;
            }
        }
        return longest[now.size()];
    }
}

package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds, after an edit, which of a page's known questions each blank is. In this order: the author's own key; the same
 * words as it has now; the words or key that it once had; and at last, between two neighbours that stayed, words so
 * close that they correct it. What is left over is new, or was removed.
 */
final class Succession {

    private final List<LedgerEntry> known;
    private final List<Put> put;
    private final @Nullable LedgerEntry[] heirs;

    private Succession(Collection<LedgerEntry> known, List<Put> put) {
        this.known = known.stream()
                .sorted(Comparator.comparing(LedgerEntry::retired).thenComparing(LedgerEntry::position))
                .toList();
        this.put = put;
        this.heirs = new LedgerEntry[put.size()];
    }

    /**
     * What the page now puts.
     *
     * @param keyed whether the key is the author's own
     */
    record Put(String key, boolean keyed, @Nullable String leadIn, String text) {

        String sentence() {
            return leadIn == null ? text : leadIn + " " + text;
        }
    }

    /** For each of what is put, in order, the entry that it is, or null if it is new. */
    static List<@Nullable LedgerEntry> of(Collection<LedgerEntry> known, List<Put> put) {
        Succession succession = new Succession(known, put);
        succession.match((entry, now) -> now.keyed() && entry.key().equals(now.key()));
        succession.match((entry, now) -> !now.keyed() && entry.latest().reads(now.leadIn(), now.text()));
        succession.match((entry, now) -> !now.keyed() && (entry.key().equals(now.key()) || oncePut(entry, now)));
        succession.matchCorrections();
        return Arrays.asList(succession.heirs);
    }

    private static boolean oncePut(LedgerEntry entry, Put now) {
        return entry.wordings().stream().anyMatch(wording -> wording.reads(now.leadIn(), now.text()));
    }

    private void match(BiPredicate<LedgerEntry, Put> same) {
        for (int i = 0; i < heirs.length; i++) {
            if (heirs[i] == null) {
                Put now = put.get(i);
                heirs[i] = known.stream()
                        .filter(entry -> !taken(entry) && same.test(entry, now))
                        .findFirst()
                        .orElse(null);
            }
        }
    }

    private boolean taken(LedgerEntry entry) {
        return Arrays.stream(heirs).anyMatch(heir -> heir == entry);
    }

    private void matchCorrections() {
        List<LedgerEntry> vanished = new ArrayList<>(known.stream()
                .filter(entry -> !entry.retired() && !taken(entry))
                .toList());
        for (int i = 0; i < heirs.length && !vanished.isEmpty(); i++) {
            if (heirs[i] == null && !put.get(i).keyed()) {
                int at = i;
                LedgerEntry corrected = vanished.stream()
                        .filter(entry -> samePlace(entry, at) && corrects(entry.latest(), put.get(at)))
                        .findFirst()
                        .orElse(null);
                heirs[i] = corrected;
                vanished.remove(corrected);
            }
        }
    }

    private static boolean corrects(Wording before, Put now) {
        return Similarity.corrects(before.sentence(), now.sentence());
    }

    /** Between the same neighbours: the nearest questions that stayed, before and after. */
    private boolean samePlace(LedgerEntry entry, int at) {
        LedgerEntry before = null;
        for (int i = at - 1; i >= 0 && before == null; i--) {
            before = heirs[i];
        }
        LedgerEntry after = null;
        for (int i = at + 1; i < heirs.length && after == null; i++) {
            after = heirs[i];
        }
        boolean afterBefore = before == null || before.retired() || before.position() < entry.position();
        boolean beforeAfter = after == null || after.retired() || after.position() > entry.position();
        return afterBefore && beforeAfter;
    }

    /** The entries that nothing on the page is any more. */
    static List<LedgerEntry> removed(Collection<LedgerEntry> known, List<@Nullable LedgerEntry> heirs) {
        return known.stream()
                .filter(entry -> heirs.stream().noneMatch(heir -> Objects.equals(heir, entry)))
                .toList();
    }
}

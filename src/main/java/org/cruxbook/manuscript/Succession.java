package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds, after an edit, which of a page's known questions each blank is. In this order: the author's own key; the same
 * words as it has now; words that it once had; and at last, beside a neighbour that stayed, words so close that they
 * correct it. What is left over is new, or was removed.
 */
final class Succession {

    /** No author corrects so many questions between two that stay. */
    private static final int MOST_CANDIDATES = 100;

    private final List<LedgerEntry> known;
    private final Map<String, Sense> standing;
    private final List<Put> put;
    private final @Nullable LedgerEntry[] heirs;
    private final Set<LedgerEntry> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private Succession(Collection<LedgerEntry> known, Map<String, Sense> standing, List<Put> put) {
        this.standing = standing;
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

        private Sense sense() {
            return new Sense(leadIn, text);
        }
    }

    /**
     * For each of what is put, in order, the entry that it is, or null if it is new.
     *
     * @param standing how the page words them before this edit, by key; where one is missing, in its latest wording
     */
    static List<@Nullable LedgerEntry> of(Collection<LedgerEntry> known, Map<String, Sense> standing, List<Put> put) {
        Succession succession = new Succession(known, standing, put);
        succession.match(Succession::keys, now -> now.keyed() ? now.key() : null);
        succession.match(entry -> entry.retired() ? List.of() : List.of(succession.standing(entry)), Put::sense);
        succession.match(entry -> List.of(Sense.of(entry.latest())), Put::sense);
        succession.match(entry -> entry.wordings().stream().map(Sense::of).toList(), Put::sense);
        succession.matchCorrections();
        return Arrays.asList(succession.heirs);
    }

    private Sense standing(LedgerEntry entry) {
        return standing.getOrDefault(entry.key(), Sense.of(entry.latest()));
    }

    /** @param is what is looked for; null for nothing */
    private void match(Function<LedgerEntry, List<?>> marks, Function<Put, @Nullable Object> is) {
        Map<Object, List<LedgerEntry>> byMark = new HashMap<>();
        for (LedgerEntry entry : known) {
            if (!taken.contains(entry)) {
                marks.apply(entry)
                        .forEach(mark -> byMark.computeIfAbsent(mark, none -> new ArrayList<>())
                                .add(entry));
            }
        }
        for (int i = 0; i < heirs.length; i++) {
            Object mark = heirs[i] == null ? is.apply(put.get(i)) : null;
            if (mark != null) {
                List<LedgerEntry> entries = byMark.getOrDefault(mark, List.of());
                settle(i, first(entries, put.get(i)));
            }
        }
    }

    private @Nullable LedgerEntry first(List<LedgerEntry> entries, Put now) {
        return entries.stream()
                .filter(entry -> !taken.contains(entry) && admits(entry, now))
                .findFirst()
                .orElse(null);
    }

    private static List<String> keys(LedgerEntry entry) {
        return Stream.of(entry.authorKey(), entry.key())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whoever writes a key means that question; only one that never had a key of its author's may still come by it. */
    private static boolean admits(LedgerEntry entry, Put now) {
        return !now.keyed() || entry.authorKey() == null || keys(entry).contains(now.key());
    }

    private void settle(int place, @Nullable LedgerEntry entry) {
        if (entry != null) {
            heirs[place] = entry;
            taken.add(entry);
        }
    }

    private void matchCorrections() {
        List<LedgerEntry> vanished = known.stream()
                .filter(entry -> !entry.retired() && !taken.contains(entry))
                .toList();
        for (int i = 0; i < heirs.length; i++) {
            if (heirs[i] == null && !put.get(i).keyed()) {
                int place = i;
                Sense now = put.get(i).sense();
                settle(
                        i,
                        vanished.stream()
                                .filter(entry -> !taken.contains(entry) && besideNeighbour(entry, place))
                                .limit(MOST_CANDIDATES)
                                .filter(entry -> corrects(now, entry))
                                .findFirst()
                                .orElse(null));
            }
        }
    }

    /** Close to the first wording too: many small corrections must not lead to another question. */
    private boolean corrects(Sense now, LedgerEntry entry) {
        return now.corrects(standing(entry))
                && now.corrects(Sense.of(entry.wordings().get(0)));
    }

    /** Whether it stood after what now stands before it, or before what now stands after it. */
    private boolean besideNeighbour(LedgerEntry entry, int place) {
        LedgerEntry before = null;
        for (int i = place - 1; i >= 0 && before == null; i--) {
            before = heirs[i];
        }
        LedgerEntry after = null;
        for (int i = place + 1; i < heirs.length && after == null; i++) {
            after = heirs[i];
        }
        boolean follows = before != null && before.position() < entry.position();
        boolean precedes = after != null && entry.position() < after.position();
        return follows || precedes || (before == null && after == null);
    }

    /** The entries that nothing on the page is any more. */
    static List<LedgerEntry> removed(Collection<LedgerEntry> known, List<@Nullable LedgerEntry> heirs) {
        Set<@Nullable LedgerEntry> staying = Collections.newSetFromMap(new IdentityHashMap<>());
        staying.addAll(heirs);
        return known.stream().filter(entry -> !staying.contains(entry)).toList();
    }
}

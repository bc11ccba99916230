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
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds, after an edit, which of a page's known questions each blank is. In this order: the author's own key; what the
 * author says it was; the same words as it has now; words that it once had; and at last, beside a neighbour that
 * stayed, words so close that they correct it. What is left over may be a question of the page's former address, or one
 * that the author says was on another page; else it is new, or was removed.
 */
final class Succession {

    /** No author corrects so many questions between two that stay. */
    private static final int MOST_CANDIDATES = 100;

    private final List<LedgerEntry> own;
    private final Map<String, Sense> standing;
    private final List<Put> put;
    private final @Nullable LedgerEntry[] heirs;
    private final Set<LedgerEntry> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<LedgerEntry> yielded = Collections.newSetFromMap(new IdentityHashMap<>());

    private Succession(Collection<LedgerEntry> own, Map<String, Sense> standing, List<Put> put) {
        this.own = sorted(own);
        this.standing = standing;
        this.put = put;
        this.heirs = new LedgerEntry[put.size()];
    }

    private static List<LedgerEntry> sorted(Collection<LedgerEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::retired)
                        .thenComparing(LedgerEntry::position)
                        .thenComparing(LedgerEntry::cruxSlug)
                        .thenComparing(LedgerEntry::key))
                .toList();
    }

    /**
     * What the page now puts.
     *
     * @param keyed whether the key is the author's own
     * @param formerly keys or words that it had before, each perhaps behind {@code page#}
     */
    record Put(String key, boolean keyed, @Nullable String leadIn, String text, List<String> formerly) {

        Sense sense() {
            return new Sense(leadIn, text);
        }

        private boolean was(LedgerEntry entry) {
            return formerly.stream().anyMatch(name -> names(name, entry));
        }

        private boolean wasElsewhere(LedgerEntry entry) {
            return formerly.stream().anyMatch(name -> name.startsWith(entry.cruxSlug() + "#") && names(name, entry));
        }

        static boolean names(String name, LedgerEntry entry) {
            String here = entry.cruxSlug() + "#";
            String bare = name.startsWith(here) ? name.substring(here.length()) : name;
            return keys(entry).contains(bare)
                    || entry.wordings().stream().anyMatch(wording -> names(bare, wording, entry.kind()));
        }

        /** The question of a sub-crux is enough to name it. */
        private static boolean names(String words, Wording wording, Kind kind) {
            return wording.text().equals(words)
                    || kind == Kind.SUB_CRUX && Sense.of(wording).asks(words);
        }
    }

    /**
     * Which of the page's own entries each of what is put is.
     *
     * @param own all that the page ever put, of one kind
     * @param standing how the page words them before this edit, by key; where one is missing, in its latest wording
     */
    static Succession of(Collection<LedgerEntry> own, Map<String, Sense> standing, List<Put> put) {
        Succession succession = new Succession(own, standing, put);
        succession.matchWords(succession.own);
        return succession;
    }

    /**
     * Looks for what is still missing among entries of the page's former addresses. One of them that is the same, and that
     * somebody answers, is found too where an own one stands that nobody answers: the page has asked anew what it had asked
     * there, before its author said so.
     */
    void inherit(Collection<LedgerEntry> entries, Predicate<LedgerEntry> answered) {
        List<LedgerEntry> former = sorted(entries);
        if (!former.isEmpty()) {
            prefer(former, answered, this::matchSame);
            matchWords(former);
        }
    }

    private void prefer(List<LedgerEntry> former, Predicate<LedgerEntry> answered, Consumer<List<LedgerEntry>> match) {
        @Nullable LedgerEntry[] before = heirs.clone();
        for (int i = 0; i < heirs.length; i++) {
            if (heirs[i] != null && !answered.test(heirs[i])) {
                taken.remove(heirs[i]);
                heirs[i] = null;
            }
        }
        if (!Arrays.equals(heirs, before)) {
            match.accept(former.stream().filter(answered).toList());
            for (int i = 0; i < heirs.length; i++) {
                yieldOrStay(i, before[i]);
            }
        }
    }

    private void yieldOrStay(int place, @Nullable LedgerEntry before) {
        if (heirs[place] == null) {
            settle(place, before);
        } else if (before != null && before != heirs[place]) {
            yielded.add(before);
        }
    }

    /** Own entries, answered by nobody, in whose place those of a former address are now. */
    Set<LedgerEntry> yielded() {
        return yielded;
    }

    /** Whether the author says of any that it was elsewhere before. */
    boolean looksElsewhere() {
        return put.stream().anyMatch(is -> !is.formerly().isEmpty());
    }

    /**
     * Looks among entries of other pages, where the author says that it was there: for what is still missing, and, as at a
     * former address, for what is answered there and nowhere else.
     */
    void adopt(Collection<LedgerEntry> entries, Predicate<LedgerEntry> answered) {
        List<LedgerEntry> named = sorted(entries.stream()
                .filter(entry -> put.stream().anyMatch(is -> is.wasElsewhere(entry)))
                .toList());
        if (!named.isEmpty()) {
            prefer(named, answered, this::matchElsewhere);
            matchElsewhere(named);
        }
    }

    private void matchElsewhere(List<LedgerEntry> entries) {
        matchFormer(entries, Put::wasElsewhere);
    }

    /** For each of what is put, in order, the entry that it is, or null if it is new. */
    List<@Nullable LedgerEntry> heirs() {
        return Collections.unmodifiableList(Arrays.asList(heirs));
    }

    /** Whether anything of what is put was last put by another page than this. */
    boolean takesOver(String slug) {
        return Arrays.stream(heirs)
                .anyMatch(heir -> heir != null && !heir.cruxSlug().equals(slug));
    }

    List<Put> put() {
        return put;
    }

    /** The page's own entries that nothing on it is any more. */
    List<LedgerEntry> vanished() {
        return own.stream().filter(entry -> !taken.contains(entry)).toList();
    }

    private void matchWords(List<LedgerEntry> entries) {
        matchSame(entries);
        matchCorrections(entries);
    }

    private void matchSame(List<LedgerEntry> entries) {
        match(entries, Succession::keys, now -> now.keyed() ? now.key() : null);
        matchFormer(entries, Put::was);
        match(entries, entry -> entry.retired() ? List.of() : List.of(standing(entry)), Put::sense);
        match(entries, entry -> List.of(Sense.of(entry.latest())), Put::sense);
        match(entries, entry -> entry.wordings().stream().map(Sense::of).toList(), Put::sense);
    }

    private Sense standing(LedgerEntry entry) {
        Sense now = own.contains(entry) ? standing.get(entry.key()) : null;
        return now == null ? Sense.of(entry.latest()) : now;
    }

    private void matchFormer(List<LedgerEntry> entries, BiPredicate<Put, LedgerEntry> was) {
        for (int i = 0; i < heirs.length; i++) {
            Put now = put.get(i);
            if (heirs[i] == null && !now.formerly().isEmpty()) {
                settle(
                        i,
                        entries.stream()
                                .filter(entry -> !taken.contains(entry) && was.test(now, entry))
                                .findFirst()
                                .orElse(null));
            }
        }
    }

    /** @param is what is looked for; null for nothing */
    private void match(
            List<LedgerEntry> entries, Function<LedgerEntry, List<?>> marks, Function<Put, @Nullable Object> is) {
        Map<Object, List<LedgerEntry>> byMark = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (!taken.contains(entry)) {
                marks.apply(entry)
                        .forEach(mark -> byMark.computeIfAbsent(mark, none -> new ArrayList<>())
                                .add(entry));
            }
        }
        for (int i = 0; i < heirs.length; i++) {
            Object mark = heirs[i] == null ? is.apply(put.get(i)) : null;
            if (mark != null) {
                settle(i, first(byMark.getOrDefault(mark, List.of()), put.get(i)));
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

    private void matchCorrections(List<LedgerEntry> entries) {
        List<LedgerEntry> vanished = entries.stream()
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
}

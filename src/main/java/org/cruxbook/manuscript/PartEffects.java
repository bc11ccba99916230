package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.manuscript.Effect.Change;
import org.jspecify.annotations.Nullable;

/** What publishing a page would do to its questions, or to its sub-cruxes. */
final class PartEffects {

    private final Kind kind;
    private final CruxDraft draft;
    private final List<String> moved;
    private final Succession succession;
    private final Replacements replaced;
    private final Stranded stranded;
    private final ArchiveMemory memory;
    private final Tongue tongue;

    /**
     * @param moved slugs of published pages that become this one
     * @param vanished entries of this page, and of those, that are on no page any more
     */
    PartEffects(
            Kind kind,
            CruxDraft draft,
            List<String> moved,
            Succession succession,
            List<LedgerEntry> vanished,
            Stranded stranded,
            ArchiveMemory memory) {
        this.kind = kind;
        this.draft = draft;
        this.moved = moved;
        this.succession = succession;
        this.replaced = new Replacements(
                succession,
                vanished.stream()
                        .filter(entry ->
                                entry.kind() == kind && !succession.yielded().contains(entry))
                        .toList());
        this.stranded = stranded;
        this.memory = memory;
        this.tongue = Tongue.of(kind);
    }

    Kind kind() {
        return kind;
    }

    private List<LedgerEntry> heirs() {
        return succession.heirs().stream().filter(Objects::nonNull).toList();
    }

    boolean haveHeirs() {
        return !heirs().isEmpty();
    }

    /** How many answers or stances stay with what the page puts. */
    long answers() {
        return memory.answers(heirs());
    }

    /** What stays the same question, but not in every way as it was. */
    List<Effect> kept() {
        List<Effect> kept = new ArrayList<>();
        for (int i = 0; i < succession.put().size(); i++) {
            LedgerEntry heir = succession.heirs().get(i);
            if (heir != null) {
                kept(i, heir, kept);
            }
        }
        return kept;
    }

    private void kept(int place, LedgerEntry heir, List<Effect> kept) {
        List<Change> changes = new ArrayList<>();
        List<String> news = new ArrayList<>();
        if (heir.retired()) {
            changes.add(Change.BACK);
            news.add("brought back");
        }
        if (!heir.cruxSlug().equals(draft.slug()) && !moved.contains(heir.cruxSlug())) {
            changes.add(Change.MOVED);
            news.add("moved here from " + PageEffects.at(heir.cruxSlug()));
        }
        Rewording rewording = new Rewording(succession.put().get(place), heir, memory.words(heir));
        if (rewording.isOne()) {
            changes.add(rewording.change());
            news.add(rewording.what());
        }
        if (!changes.isEmpty()) {
            long answers = memory.answers(heir);
            news.add(tongue.kept(answers));
            kept.add(effect(place, heir.key(), changes.get(0), answers, 0, String.join(", ", news)));
        }
    }

    /** What was never there before. */
    List<Effect> opened() {
        List<Effect> opened = new ArrayList<>();
        for (int i = 0; i < succession.put().size(); i++) {
            if (succession.heirs().get(i) == null) {
                opened.add(opened(i, succession.put().get(i).key(), replaced.by(i)));
            }
        }
        return opened;
    }

    /** What was never there before, but on another page. */
    List<Effect> strayed() {
        return opened().stream()
                .filter(effect -> strayed(effect.number() - 1).isPresent())
                .toList();
    }

    private Effect opened(int place, String key, @Nullable LedgerEntry old) {
        String elsewhere = elsewhere(place);
        if (old == null) {
            return effect(place, key, Change.NEW, 0, 0, "new" + elsewhere);
        }
        long retired = memory.answers(old);
        String what = "new; the old one is retired with " + tongue.answers(retired);
        String remedy = retired > 0 && elsewhere.isEmpty() ? remedy(place, old) : "";
        return effect(place, key, Change.REPLACED, 0, retired, what + remedy + elsewhere);
    }

    /** How to keep the answers of what stood here; where its words stand on another page now, that one takes them. */
    private String remedy(int place, LedgerEntry old) {
        return stranded.openedAt(old)
                .map(slug -> ", and its words stand on " + slug + " now")
                .orElseGet(() -> " — if both ask the same, say so " + formerly(place, old.key()));
    }

    /** How to take answers along that words have which stood on another page; empty if there are none. */
    private String elsewhere(int place) {
        return strayed(place)
                .map(was -> "; these words stood on " + was.cruxSlug() + " — to keep "
                        + tongue.answers(memory.answers(was)) + ", say so "
                        + formerly(place, was.cruxSlug() + "#" + was.key()))
                .orElse("");
    }

    private Optional<LedgerEntry> strayed(int place) {
        return stranded.elsewhere(kind, succession.put().get(place).sense(), draft.slug());
    }

    private String formerly(int place, String was) {
        return "under '" + tongue.settings() + ":' in the front matter: number: " + (place + 1) + ", formerly: " + was;
    }

    /** What is gone without another in its place. */
    List<Effect> removed() {
        return replaced.rest().stream().map(this::removed).toList();
    }

    private Effect removed(LedgerEntry entry) {
        long retired = memory.answers(entry);
        return new Effect(
                draft.path(),
                1,
                tongue.subject(),
                entry.position() + 1,
                entry.key(),
                Change.REMOVED,
                0,
                retired,
                "removed, and retired with " + tongue.answers(retired) + ": "
                        + entry.latest().sentence());
    }

    private Effect effect(int place, String key, Change change, long kept, long retired, String what) {
        int line = tongue.line(draft, place);
        return new Effect(draft.path(), line, tongue.subject(), place + 1, key, change, kept, retired, what);
    }

    /** Whether those that stay on the page stand in another order. */
    boolean areReordered() {
        List<Integer> places = heirs().stream()
                .filter(heir -> !heir.retired() && heir.cruxSlug().equals(draft.slug()))
                .map(LedgerEntry::position)
                .toList();
        return !places.stream().sorted().toList().equals(places);
    }
}

package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.manuscript.CruxDraft.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says about the page's questions, or about its sub-cruxes, in a list: each entry gives the one that
 * it means a key, and tells what it was formerly.
 *
 * @param <P> what they are
 */
final class PartSettings<P extends Part> {

    private final Tongue tongue;
    private final List<P> parts;
    private final Change<P> change;
    private final Problems problems;
    private final PartLookup lookup;
    private final Map<Integer, Integer> lineOfPlace = new HashMap<>();

    private PartSettings(Tongue tongue, List<P> parts, Change<P> change, Problems problems) {
        this.tongue = tongue;
        this.parts = new ArrayList<>(parts);
        this.change = change;
        this.problems = problems;
        this.lookup = new PartLookup(tongue, this.parts, problems);
    }

    /**
     * What all of them have in common.
     *
     * @param key its own, as it was or as the front matter has it
     * @param keyed whether the key is the author's
     */
    record Settled(String key, boolean keyed, List<String> formerly) {}

    /** Makes what an entry means into what it says. */
    interface Change<P> {
        P changed(P is, Settled settled, Entries entry);
    }

    /** All of them, in order, with what the front matter says about them. */
    static <P extends Part> List<P> apply(
            Tongue tongue, Entries front, List<P> parts, Change<P> change, Problems problems) {
        PartSettings<P> settings = new PartSettings<>(tongue, parts, change, problems);
        List<Entries> entries = front.maps(tongue.settings(), problems);
        for (int i = 0; i < entries.size(); i++) {
            settings.apply(entries.get(i), i);
        }
        if (!entries.isEmpty()) {
            settings.refuseSameKeys(front.place(tongue.settings()));
        }
        return settings.parts;
    }

    private void apply(Entries entry, int place) {
        Integer meant = lookup.meant(entry, place);
        if (meant == null) {
            return;
        }
        Integer before = lineOfPlace.putIfAbsent(meant, entry.place().line());
        if (before == null) {
            P is = parts.get(meant);
            parts.set(meant, change.changed(is, settled(entry, is), entry));
        } else {
            problems.error(
                    entry.place(),
                    "line " + before + " says something of the same " + tongue.thing() + " already",
                    "put both into one entry");
        }
    }

    private Settled settled(Entries entry, P is) {
        String key = key(entry, is);
        List<String> formerly = entry.texts("formerly", problems).stream()
                .map(Entries.Typed::text)
                .toList();
        return new Settled(key == null ? is.key() : key, key != null || is.keyed(), formerly);
    }

    private @Nullable String key(Entries entry, P is) {
        Entries.Typed key = entry.text("key", problems);
        if (key == null) {
            return null;
        }
        if (!PartKeys.usable(key.text())) {
            problems.error(key.place(), PartKeys.unusable(key.text(), tongue), PartKeys.RULE);
        } else if (is.keyed() && !is.key().equals(key.text())) {
            problems.error(
                    key.place(),
                    "the " + tongue.thing() + " on line " + is.line() + " has the key '" + is.key() + "' on the page",
                    "write the same one here, or none");
        }
        return key.text();
    }

    /** Keys on the page are told apart where they are read; one from the front matter may be another one's. */
    private void refuseSameKeys(Entries.Place at) {
        Set<String> seen = new HashSet<>();
        Set<String> twice =
                parts.stream().map(Part::key).filter(key -> !seen.add(key)).collect(Collectors.toSet());
        twice.forEach(key -> problems.error(
                at,
                "two " + tongue.things() + " have the key '" + key + "'",
                "give each its own, here and on the page"));
    }
}

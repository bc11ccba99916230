package org.cruxbook.manuscript;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cruxbook.manuscript.CruxDraft.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds which question of its page, or which sub-crux, an entry of the front matter means: the one with its {@code number},
 * from 1; or the one with its {@code text}; or the one that has its {@code key} on the page; or else the one at the entry's
 * own place in the list.
 */
final class PartLookup {

    private final Tongue tongue;
    private final List<? extends Part> parts;
    private final Problems problems;

    /** @param parts all of the page's, in order; they may get other keys meanwhile */
    PartLookup(Tongue tongue, List<? extends Part> parts, Problems problems) {
        this.tongue = tongue;
        this.parts = parts;
        this.problems = problems;
    }

    /**
     * Its place among them.
     *
     * @param place the entry's own place in its list
     * @return null, with a problem, where there is none
     */
    @Nullable
    Integer meant(Entries entry, int place) {
        if (entry.has("number")) {
            return byNumber(entry);
        }
        if (entry.has("text")) {
            return byText(entry);
        }
        Entries.Typed key = entry.text("key", problems);
        List<Integer> keyed = key == null ? List.of() : places(part -> isKeyed(part, key.text()));
        if (!keyed.isEmpty()) {
            return keyed.get(0);
        }
        if (place < parts.size() && !(key != null && parts.get(place).keyed())) {
            return place;
        }
        return unknown(
                key == null ? entry.place() : key.place(),
                "the front matter speaks of a " + tongue.thing() + " that is not on the page");
    }

    private static boolean isKeyed(Part part, String key) {
        return part.keyed() && part.key().equals(key);
    }

    private @Nullable Integer byNumber(Entries entry) {
        Entries.Typed number = entry.text("number", problems);
        int n = number != null && number.text().matches("\\d{1,4}") ? Integer.parseInt(number.text()) : 0;
        return n >= 1 && n <= parts.size()
                ? Integer.valueOf(n - 1)
                : unknown(entry.place("number"), "the page has no " + tongue.thing() + " with this number");
    }

    private @Nullable Integer byText(Entries entry) {
        Entries.Typed text = entry.text("text", problems);
        if (text == null) {
            return null;
        }
        List<Integer> same = places(part -> bare(part.text().plain()).equals(bare(text.text())));
        return same.size() == 1
                ? same.get(0)
                : unknown(
                        text.place(),
                        same.isEmpty()
                                ? "no " + tongue.thing() + " of the page reads like this"
                                : "several " + tongue.things() + " read like this");
    }

    private List<Integer> places(Predicate<Part> wanted) {
        return IntStream.range(0, parts.size())
                .filter(i -> wanted.test(parts.get(i)))
                .boxed()
                .toList();
    }

    private static String bare(String words) {
        return words.replaceFirst("[\\s:：]*(_{2,}\\s*[%％٪])?[\\s.]*$", "");
    }

    private @Nullable Integer unknown(Entries.Place at, String what) {
        problems.error(at, what, "name one by its number, by its words, or by the key that it has on the page: {#key}");
        return null;
    }
}

package org.cruxbook.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each heading of one page an id of its own, readable and never one that the site's own elements use. */
final class Anchors {

    /** What the ids of footnotes begin with. */
    static final String NOTE = "fn-";

    private static final int LONGEST = 60;
    private static final Set<String> OWN = Set.of(
            "q",
            "e",
            "main",
            "problems",
            "claim",
            "ballot",
            "unit",
            "toc",
            "preamble",
            "sources",
            "method",
            "not-you",
            "chain");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> used = new HashMap<>();

    String next(String heading) {
        String slug = Keys.slug(heading, LONGEST);
        String base = slug.isEmpty() ? "s" : isOwn(slug) ? "s-" + slug : slug;
        String anchor = base;
        while (isOwn(anchor) || !taken.add(anchor)) {
            anchor = base + "-" + used.merge(base, 2, (before, first) -> before + 1);
        }
        return anchor;
    }

    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /**
     * Fields are {@code q-KEY}, their messages {@code e-KEY}, footnotes {@code fn-1}, and a section's heading ends in
     * {@code -h}.
     */
    private static boolean isOwn(String anchor) {
        return OWN.contains(anchor)
                || anchor.startsWith("q-")
                || anchor.startsWith("e-")
                || anchor.startsWith(NOTE)
                || anchor.endsWith("-h");
    }
}

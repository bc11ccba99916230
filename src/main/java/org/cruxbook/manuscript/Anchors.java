package org.cruxbook.manuscript;

import java.util.HashSet;
import java.util.Set;

/** Gives each heading of one page an id of its own, readable and never one that the site's own elements use. */
final class Anchors {

    private static final int LONGEST = 60;
    private static final Set<String> OWN = Set.of("main", "problems", "claim", "ballot", "unit", "toc");

    private final Set<String> taken = new HashSet<>();

    String next(String heading) {
        String slug = Keys.slug(heading, LONGEST);
        String base = slug.isEmpty() || OWN.contains(slug) || slug.matches("(q|e)-.*|.*-h") ? "s-" + slug : slug;
        String anchor = base.endsWith("-") ? base + "1" : base;
        for (int n = 2; !taken.add(anchor); n++) {
            anchor = base + (base.endsWith("-") ? "" : "-") + n;
        }
        return anchor;
    }
}

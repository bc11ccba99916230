package org.cruxbook.crux;

import java.util.Set;

/**
 * The site's pages have changed. Sent once the change can be read, in the thread that publishes.
 *
 * @param slugs of pages that are new or were revised
 * @param removed slugs of pages that were taken off
 */
public record CruxesPublished(Set<String> slugs, Set<String> removed) {

    public CruxesPublished {
        slugs = Set.copyOf(slugs);
        removed = Set.copyOf(removed);
    }
}

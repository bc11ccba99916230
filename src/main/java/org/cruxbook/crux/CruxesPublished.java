package org.cruxbook.crux;

import java.util.Set;

/**
 * Pages have been published anew or taken off, and everyone who asks sees it: this is said after the transaction.
 *
 * @param slugs those pages, the gone ones included
 */
public record CruxesPublished(Set<String> slugs) {

    public CruxesPublished {
        slugs = Set.copyOf(slugs);
    }
}

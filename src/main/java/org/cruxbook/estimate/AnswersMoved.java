package org.cruxbook.estimate;

import java.util.Set;

/**
 * Visitors of this instance have said something else than before, or are forgotten. Sent once that can be read, and before they are
 * told so.
 *
 * @param slugs of the pages on which they have
 */
public record AnswersMoved(Set<String> slugs) {

    public AnswersMoved {
        slugs = Set.copyOf(slugs);
    }
}

package org.cruxbook.manuscript;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one look through the content folder found.
 *
 * @param key tells the folder from another one that takes its place, such as the empty one below a lost mount
 * @param pages all crux pages, by their paths
 * @param folders the keys of all folders that were looked into, this one included
 * @param closed folders that could not be looked into, relative to the content folder, with forward slashes
 */
record Listing(Object key, SortedMap<String, Source> pages, Set<Object> folders, SortedSet<String> closed) {

    /** What keeps its folders from being looked into. */
    List<Problem> problems() {
        return closed.stream()
                .map(folder -> Problem.error(folder, 1, 1, "the folder cannot be looked into", "make it readable"))
                .toList();
    }

    /** Whether this page may be there all the same: its folder, or one that holds it, could not be looked into. */
    boolean hides(String path) {
        return closed.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }
}

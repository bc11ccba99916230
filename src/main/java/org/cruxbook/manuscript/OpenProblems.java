package org.cruxbook.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is wrong with the content folder as it is now. The problems of a file stand here until it is read again without
 * them, or has gone. Can be asked at any time, from any thread.
 */
@Component
public class OpenProblems {

    private volatile List<Problem> ofFolders = List.of();
    private volatile Map<String, List<Problem>> ofFiles = Map.of();

    OpenProblems() {}

    /** All: of the folders, and then of the files, in the order of their paths and within a file of its lines. */
    public List<Problem> all() {
        return Stream.concat(ofFolders.stream(), ofFiles.values().stream().flatMap(List::stream))
                .toList();
    }

    /**
     * Those of one file; empty where there are none, or where there is no such file.
     *
     * @param file relative to the content folder, with forward slashes
     */
    public List<Problem> of(String file) {
        return ofFiles.getOrDefault(file, List.of());
    }

    /**
     * Takes in the problems of files that were read.
     *
     * @param found an empty list says that all is well with a file
     * @param standing the paths of all files that are in the folder
     */
    void put(Map<String, List<Problem>> found, Set<String> standing) {
        Map<String, List<Problem>> next = new TreeMap<>(ofFiles);
        next.keySet().retainAll(standing);
        next.putAll(found);
        next.values().removeIf(List::isEmpty);
        ofFiles = next;
    }

    /** Says what keeps folders from being looked into, the content folder itself or some in it. */
    void putFolders(List<Problem> found) {
        ofFolders = List.copyOf(found);
    }
}

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
    private volatile Pages pages = new Pages(new TreeMap<>(), Set.of());

    OpenProblems() {}

    /**
     * The pages at one moment.
     *
     * @param read in the order of their paths; after a start it takes a while until all are there
     * @param standing the paths of all files that are in the folder
     */
    record Pages(TreeMap<String, Proofread> read, Set<String> standing) {

        Pages with(Map<String, Proofread> found, Set<String> standing) {
            TreeMap<String, Proofread> next = new TreeMap<>(read);
            next.keySet().retainAll(standing);
            next.putAll(found);
            return new Pages(next, Set.copyOf(standing));
        }

        /** Whether every file of the folder has been read. */
        boolean areAll() {
            return read.keySet().containsAll(standing);
        }
    }

    /** All: of the folders, and then of the files, in the order of their paths and within a file of its lines. */
    public List<Problem> all() {
        return Stream.concat(
                        ofFolders.stream(), pages.read().values().stream().flatMap(page -> page.problems().stream()))
                .toList();
    }

    /** What keeps folders from being looked into, the content folder itself or some in it. */
    public List<Problem> ofFolders() {
        return ofFolders;
    }

    /**
     * Those of one file; empty where there are none, or where there is no such file.
     *
     * @param file relative to the content folder, with forward slashes
     */
    public List<Problem> of(String file) {
        Proofread page = pages.read().get(file);
        return page == null ? List.of() : page.problems();
    }

    Pages pages() {
        return pages;
    }

    /**
     * Takes in files that were read.
     *
     * @param found by their paths
     * @param standing the paths of all files that are in the folder
     */
    void put(Map<String, Proofread> found, Set<String> standing) {
        pages = pages.with(found, standing);
    }

    /** Says what keeps folders from being looked into. */
    void putFolders(List<Problem> found) {
        ofFolders = List.copyOf(found);
    }
}

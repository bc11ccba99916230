package org.cruxbook.manuscript;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What checking a content folder brought.
 *
 * @param pages those that were asked for, in the order of their paths, with problems and without
 * @param ofFolders what keeps folders that were asked for from being looked into
 * @param rehearsal what publishing them would do; null where it was not asked for
 */
public record Findings(
        List<CheckedPage> pages,
        List<Problem> ofFolders,
        @Nullable Rehearsal rehearsal) {

    public Findings {
        pages = List.copyOf(pages);
        ofFolders = List.copyOf(ofFolders);
    }

    /** All problems: those of folders, and then those of pages. */
    public List<Problem> problems() {
        return Stream.concat(ofFolders.stream(), pages.stream().flatMap(page -> page.problems().stream()))
                .toList();
    }

    /** How many problems keep pages from being published. */
    public int errors() {
        return count(Problem.Severity.ERROR);
    }

    /** How many problems do not. */
    public int warnings() {
        return count(Problem.Severity.WARNING);
    }

    private int count(Problem.Severity severity) {
        return (int) problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}

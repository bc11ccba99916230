package org.cruxbook.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a content folder brought.
 *
 * @param pages those that were asked for, in the order of their paths, with problems and without
 * @param rehearsal what publishing them would do; null where it was not asked for
 */
public record Findings(List<CheckedPage> pages, @Nullable Rehearsal rehearsal) {

    public Findings {
        pages = List.copyOf(pages);
    }

    /** How many problems keep their pages from being published. */
    public int errors() {
        return count(Problem.Severity.ERROR);
    }

    /** How many problems do not. */
    public int warnings() {
        return count(Problem.Severity.WARNING);
    }

    private int count(Problem.Severity severity) {
        return (int) pages.stream()
                .flatMap(page -> page.problems().stream())
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}

package org.cruxbook.manuscript;

import java.util.List;

/**
 * What checking a content folder brought.
 *
 * @param pages those that were asked for, in the order of their paths, with problems and without
 */
public record Findings(List<CheckedPage> pages) {

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

package org.cruxbook.manuscript;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that was read to be checked.
 *
 * @param file relative to the content folder, with forward slashes
 * @param lines of the file, without their ends, as problems count them; empty where there are none
 * @param problems in the order of the file
 * @param outline how it was read, with errors or without; null where so little could be read that there is nothing to show
 */
public record CheckedPage(
        String file,
        List<String> lines,
        List<Problem> problems,
        @Nullable PageOutline outline) {

    public CheckedPage {
        lines = List.copyOf(lines);
        problems = problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    /** The line that a problem names; empty where it cannot be shown. */
    public String line(Problem problem) {
        return problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
    }
}

package org.cruxbook.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the page of problems shows.
 *
 * @param all how many pages there are
 * @param folders what keeps folders from being looked into
 * @param shown in full
 * @param others files of pages with which all is well
 * @param only the file of the only page that is shown; null if it is all with problems
 */
record ProblemsView(
        int all,
        int errors,
        int warnings,
        List<FaultView> folders,
        List<CheckedView> shown,
        List<CheckedView> others,
        @Nullable String only) {

    static ProblemsView of(List<CheckedPage> pages, List<Problem> folders) {
        List<Problem> all = Stream.concat(folders.stream(), pages.stream().flatMap(page -> page.problems().stream()))
                .toList();
        int errors = (int) all.stream().filter(Problem::isError).count();
        List<CheckedView> views = pages.stream().map(CheckedView::of).toList();
        return new ProblemsView(
                pages.size(),
                errors,
                all.size() - errors,
                folders.stream().map(folder -> FaultView.of(folder, "")).toList(),
                views.stream().filter(view -> !view.faults().isEmpty()).toList(),
                views.stream().filter(view -> view.faults().isEmpty()).toList(),
                null);
    }

    /** The page of this file alone; empty if there is none. */
    Optional<ProblemsView> only(String file) {
        return Stream.concat(shown.stream(), others.stream())
                .filter(view -> view.file().equals(file))
                .findFirst()
                .map(view -> new ProblemsView(all, errors, warnings, folders, List.of(view), List.of(), file));
    }
}

package org.cruxbook.site;

import java.util.List;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.PageOutline;
import org.jspecify.annotations.Nullable;

/**
 * A page of the content folder, as its author sees it.
 *
 * @param slug where it can be read as it is; null if it has errors
 * @param outline how it was read, with errors or without; null where there is nothing to show
 */
record CheckedView(
        String file,
        @Nullable String slug,
        List<FaultView> faults,
        @Nullable PageOutline outline) {

    static CheckedView of(CheckedPage page) {
        PageOutline outline = page.outline();
        List<FaultView> faults = page.problems().stream()
                .map(problem -> FaultView.of(problem, page.line(problem)))
                .toList();
        boolean bad = faults.stream().anyMatch(FaultView::error);
        return new CheckedView(page.file(), bad || outline == null ? null : outline.slug(), faults, outline);
    }

    /** For the ids of what belongs to it; the same for the same file. */
    public String id() {
        return "p-" + Integer.toHexString(file.hashCode());
    }
}

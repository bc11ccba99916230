package org.cruxbook.manuscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is wrong with folders, once, and keeps it among the open problems for as long as it is. */
final class FolderReport {

    private static final Logger log = LoggerFactory.getLogger(FolderReport.class);

    private final OpenProblems problems;
    private List<Problem> last = List.of();

    FolderReport(OpenProblems problems) {
        this.problems = problems;
    }

    /** The content folder could be looked into. */
    void seen(Listing listing, boolean emptied) {
        List<Problem> found = new ArrayList<>();
        if (emptied) {
            found.add(Problem.warning(
                    ".",
                    1,
                    1,
                    "the content folder is empty; the pages that came from it stay for now",
                    "if its disk or branch is lost, bring it back; if not, put a page into it"));
        }
        found.addAll(listing.problems());
        put(found);
    }

    /** The content folder is not there, or cannot be looked into. */
    void missing(IOException e) {
        put(List.of(Problem.error(
                ".",
                1,
                1,
                "the content folder cannot be looked into (" + e + "); the pages that came from it stay",
                "bring it back")));
    }

    private void put(List<Problem> found) {
        found.stream().filter(problem -> !last.contains(problem)).forEach(problem -> log.warn("{}", problem));
        last = found;
        problems.putFolders(found);
    }
}

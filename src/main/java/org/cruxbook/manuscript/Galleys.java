package org.cruxbook.manuscript;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of the content folder as their authors are to see them: with what is wrong, and how they were read. */
@Component
public class Galleys {

    private final OpenProblems open;
    private final Path folder;

    Galleys(OpenProblems open, ContentSettings settings) {
        this.open = open;
        this.folder = settings.dir();
    }

    /** All that were read so far, in the order of their paths; their lines are as they are in the files now. */
    public List<CheckedPage> all() {
        OpenProblems.Pages pages = open.pages();
        FolderChecks checks = checks(pages);
        return pages.read().values().stream().map(page -> checked(page, checks)).toList();
    }

    /** What keeps folders from being looked into. */
    public List<Problem> ofFolders() {
        return open.ofFolders();
    }

    /** None before all pages are known: one that is not read yet is not missing. */
    private @Nullable FolderChecks checks(OpenProblems.Pages pages) {
        return pages.areAll()
                ? new FolderChecks(
                        pages.read().values().stream().map(Proofread::pointers).toList(),
                        path -> Pictures.find(folder, path).isPresent())
                : null;
    }

    private CheckedPage checked(Proofread page, @Nullable FolderChecks checks) {
        Stream<Problem> together = checks == null ? Stream.empty() : checks.besidesSlugs(page.pointers());
        List<Problem> problems =
                Stream.concat(page.problems().stream(), together).toList();
        List<String> lines = problems.isEmpty() ? List.of() : lines(page.path());
        return new CheckedPage(page.path(), lines, problems, page.outline());
    }

    private List<String> lines(String path) {
        Source.Content content = Source.content(path, folder.resolve(path));
        return content == null ? List.of() : content.lines();
    }
}

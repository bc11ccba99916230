package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a content folder and says what is wrong with them and how they were read. It publishes nothing, and
 * needs neither a server nor a database.
 */
public final class Checker {

    private final Path root;

    /** @param folder the content folder */
    public Checker(Path folder) {
        this.root = folder;
    }

    /** Is told how many of the folder's pages have been read; by several threads, in any order. */
    public interface Progress {
        void read(int done, int all);
    }

    /**
     * Reads the whole folder, because pages refer to each other.
     *
     * @param wanted which pages to report on, by their paths relative to the content folder, with forward slashes
     * @throws IOException if the folder cannot be listed
     */
    public Findings check(Predicate<String> wanted, Progress progress) throws IOException {
        List<Source> sources = List.copyOf(
                new ContentFolder(root).list((folder, key) -> {}).pages().values());
        AtomicInteger done = new AtomicInteger();
        List<Sheet> all = sources.parallelStream()
                .map(source -> {
                    Sheet sheet = Sheet.of(source);
                    progress.read(done.incrementAndGet(), sources.size());
                    return sheet;
                })
                .toList();
        FolderChecks folder = new FolderChecks(
                all.stream().map(sheet -> sheet.page().pointers()).toList(),
                path -> Pictures.find(root, path).isPresent());
        return new Findings(all.stream()
                .filter(sheet -> wanted.test(sheet.page().path()))
                .map(sheet -> sheet.checked(folder.of(sheet.page().pointers())))
                .toList());
    }

    /** @param content null if there is none any more */
    private record Sheet(Source.@Nullable Content content, Proofread page) {

        static Sheet of(Source source) {
            Source.Content content = source.content();
            Reading reading = content == null
                    ? Reading.failed(
                            Problem.error(source.path(), 1, 1, "the file went away while it was read", "check again"))
                    : content.read();
            return new Sheet(content, Proofread.of(source.path(), reading));
        }

        CheckedPage checked(List<Problem> more) {
            List<Problem> problems =
                    Stream.concat(page.problems().stream(), more.stream()).toList();
            List<String> lines = problems.isEmpty() || content == null ? List.of() : content.lines();
            return new CheckedPage(page.path(), lines, problems, page.outline());
        }
    }
}

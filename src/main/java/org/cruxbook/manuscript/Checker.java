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
        List<Proofread> all = sources.parallelStream()
                .map(source -> {
                    Proofread page = Proofread.of(source);
                    progress.read(done.incrementAndGet(), sources.size());
                    return page;
                })
                .toList();
        FolderChecks folder = new FolderChecks(
                all.stream().map(Proofread::pointers).toList(),
                path -> Pictures.find(root, path).isPresent());
        return new Findings(all.stream()
                .filter(page -> wanted.test(page.source().path()))
                .map(page -> page.checked(folder.of(page.pointers())))
                .toList());
    }

    /**
     * A page that was read, as far as that is still needed when all have been.
     *
     * @param content null if it cannot be read
     */
    private record Proofread(
            Source source,
            Source.@Nullable Content content,
            List<Problem> problems,
            Pointers pointers,
            @Nullable PageOutline outline) {

        static Proofread of(Source source) {
            Source.Content content = source.content();
            Reading reading = content == null
                    ? Reading.failed(
                            Problem.error(source.path(), 1, 1, "the file went away while it was read", "check again"))
                    : content.read();
            CruxDraft draft = reading.draft();
            PageOutline outline = draft == null ? null : PageOutline.of(draft);
            return new Proofread(source, content, reading.problems(), reading.pointers(), outline);
        }

        CheckedPage checked(List<Problem> more) {
            List<Problem> all = Stream.concat(problems.stream(), more.stream()).toList();
            List<String> lines = all.isEmpty() || content == null ? List.of() : content.lines();
            return new CheckedPage(source.path(), lines, all, outline);
        }
    }
}

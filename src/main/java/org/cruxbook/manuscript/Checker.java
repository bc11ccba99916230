package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a content folder and says what is wrong with them and how they were read. It publishes nothing, and
 * needs neither a server nor a database, unless it is given an archive to compare with.
 */
public final class Checker {

    private final Path root;
    private final @Nullable Archive archive;

    /** @param folder the content folder */
    public Checker(Path folder) {
        this(folder, null);
    }

    private Checker(Path folder, @Nullable Archive archive) {
        this.root = folder;
        this.archive = archive;
    }

    /** One that says as well what publishing the folder would do to what is in this archive. */
    public Checker against(Archive archive) {
        return new Checker(root, archive);
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
        Listing listing = new ContentFolder(root).list((folder, key) -> {});
        List<Source> sources = List.copyOf(listing.pages().values());
        AtomicInteger done = new AtomicInteger();
        List<Sheet> all = sources.parallelStream()
                .map(source -> {
                    Sheet sheet = Sheet.of(source, archive != null);
                    progress.read(done.incrementAndGet(), sources.size());
                    return sheet;
                })
                .toList();
        FolderChecks folder = new FolderChecks(
                all.stream().map(sheet -> sheet.page().pointers()).toList(),
                path -> Pictures.find(root, path).isPresent());
        List<CheckedPage> checked = all.stream()
                .filter(sheet -> wanted.test(sheet.page().path()))
                .map(sheet -> sheet.checked(folder.of(sheet.page().pointers())))
                .toList();
        List<Problem> ofFolders = listing.problems().stream()
                .filter(problem -> wanted.test(problem.file()))
                .toList();
        return new Findings(checked, ofFolders, archive == null ? null : rehearse(archive, all, listing, wanted));
    }

    private static Rehearsal rehearse(Archive archive, List<Sheet> all, Listing listing, Predicate<String> wanted) {
        List<Proofs.ReadFile> files = new ArrayList<>();
        for (Sheet sheet : all) {
            if (sheet.content() != null && sheet.reading() != null) {
                files.add(new Proofs.ReadFile(sheet.content(), sheet.reading()));
            }
        }
        return new Rehearser(archive, files, listing).rehearse(wanted);
    }

    /**
     * @param content null if there is none any more
     * @param reading null where nobody needs the whole of it, which is large
     */
    private record Sheet(
            Source.@Nullable Content content,
            Proofread page,
            @Nullable Reading reading) {

        static Sheet of(Source source, boolean whole) {
            Source.Content content = source.content();
            Reading reading = content == null
                    ? Reading.failed(
                            Problem.error(source.path(), 1, 1, "the file went away while it was read", "check again"))
                    : content.read();
            return new Sheet(content, Proofread.of(source.path(), reading), whole ? reading : null);
        }

        CheckedPage checked(List<Problem> more) {
            List<Problem> problems =
                    Stream.concat(page.problems().stream(), more.stream()).toList();
            List<String> lines = problems.isEmpty() || content == null ? List.of() : content.lines();
            return new CheckedPage(page.path(), lines, problems, page.outline());
        }
    }
}

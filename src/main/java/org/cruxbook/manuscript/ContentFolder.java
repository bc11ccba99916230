package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The folder of Markdown. Hidden files and folders, {@code README.md}, {@code index.md}, and whatever is no regular file
 * or leads out of the folder are passed over. The folder itself may be a link, and be turned to another one.
 */
final class ContentFolder {

    private static final Set<String> NO_PAGES = Set.of("readme.md", "readme.mdx", "index.md", "index.mdx");

    private final Path place;

    ContentFolder(Path place) {
        this.place = place;
    }

    /**
     * Looks through the folder; no file is opened.
     *
     * @param entering is told of each folder, and of its key, before it is looked into
     * @throws IOException if the folder is not there or cannot be looked into
     */
    Listing list(BiConsumer<Path, Object> entering) throws IOException {
        Path root = place.toRealPath();
        Visit visit = new Visit(root, entering);
        Files.walkFileTree(root, visit);
        return new Listing(visit.rootKey, visit.pages, visit.folders, visit.closed);
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".mdx");
        return markdown && !NO_PAGES.contains(name) && !hidden(file);
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static final class Visit extends SimpleFileVisitor<Path> {

        private final Path root;
        private final BiConsumer<Path, Object> entering;
        private final SortedMap<String, Source> pages = new TreeMap<>();
        private final Set<Object> folders = new HashSet<>();
        private final SortedSet<String> closed = new TreeSet<>();
        private Object rootKey;

        Visit(Path root, BiConsumer<Path, Object> entering) {
            this.root = root;
            this.rootKey = root;
            this.entering = entering;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && hidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Object key = Objects.requireNonNullElse(attributes.fileKey(), folder);
            if (folder.equals(root)) {
                rootKey = key;
            }
            folders.add(key);
            entering.accept(folder, key);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isPage(file)) {
                BasicFileAttributes page = attributes.isSymbolicLink() ? target(file) : attributes;
                if (page != null && page.isRegularFile()) {
                    String path = relative(file);
                    pages.put(path, new Source(path, file, Mark.of(page)));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        /** What a link leads to; null if that is outside the folder, or nothing. */
        private @Nullable BasicFileAttributes target(Path link) {
            try {
                Path file = link.toRealPath();
                return file.startsWith(root) ? Files.readAttributes(file, BasicFileAttributes.class) : null;
            } catch (IOException e) {
                return null;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return closed(file, e);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            return e == null ? FileVisitResult.CONTINUE : closed(folder, e);
        }

        private FileVisitResult closed(Path folder, IOException e) throws IOException {
            if (folder.equals(root)) {
                throw e;
            }
            if (!hidden(folder) && !(e instanceof NoSuchFileException)) {
                closed.add(relative(folder));
            }
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }
}

package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The folder of Markdown. Hidden files and folders, {@code README.md}, {@code index.md}, and whatever is no regular file
 * or leads out of the folder are passed over.
 */
final class ContentFolder {

    private final Path root;

    ContentFolder(Path root) {
        this.root = root;
    }

    /**
     * All crux pages, in the order of their paths.
     *
     * @throws IOException if the folder itself cannot be listed
     */
    List<Source> sources() throws IOException {
        Path real = root.toRealPath();
        List<Source> sources = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(root) && hidden(folder);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isPage(file) && Files.isRegularFile(file) && within(real, file)) {
                    sources.add(new Source(root.relativize(file).toString().replace('\\', '/'), file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(root)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        sources.sort(Comparator.comparing(Source::path));
        return sources;
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches(".+\\.mdx?") && !name.matches("(readme|index)\\.mdx?") && !hidden(file);
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean within(Path real, Path file) {
        try {
            return file.toRealPath().startsWith(real);
        } catch (IOException e) {
            return false;
        }
    }
}

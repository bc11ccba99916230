package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * The images of the content folder. A hidden file, one in a hidden folder, one that a link leads to outside the folder,
 * one of another type than the known ones, and one of more than 20 MB is none.
 */
@Component
public class Pictures {

    private static final long LARGEST = 20_000_000;

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    private final Path folder;

    Pictures(ContentSettings settings) {
        this.folder = settings.dir();
    }

    /** @param path relative to the content folder, with forward slashes, not encoded; whoever asks may write anything */
    public Optional<Picture> find(String path) {
        return find(folder, path);
    }

    static Optional<Picture> find(Path folder, String path) {
        String type = TYPES.get(suffix(path));
        return type == null ? Optional.empty() : within(folder, path).flatMap(file -> picture(file, type));
    }

    private static String suffix(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> within(Path folder, String path) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(path).toRealPath();
            return file.startsWith(root) && !hidden(root.relativize(file)) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static boolean hidden(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    /** The file that a link leads to must be of a known type as well, so that none can pass for another. */
    private static Optional<Picture> picture(Path file, String type) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            boolean shown = attributes.isRegularFile()
                    && attributes.size() <= LARGEST
                    && type.equals(TYPES.get(suffix(file.toString())));
            return shown
                    ? Optional.of(new Picture(
                            file,
                            type,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}

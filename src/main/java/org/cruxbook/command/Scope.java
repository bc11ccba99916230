package org.cruxbook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are checked, and of which content folder. Pages of one folder refer to each other, so that it takes the whole
 * folder to check one of them.
 *
 * @param root the content folder
 * @param wanted the files and folders that were named, relative to it, with forward slashes; the folder itself is empty
 */
record Scope(Path root, List<String> wanted) {

    /**
     * The content folder is the one that is stated, else the usual one if it holds all that is named, else the innermost
     * folder that does.
     *
     * @param named files and folders; none stand for the whole content folder
     * @throws CannotRun if one of them is not there, or not in the content folder that is stated
     */
    static Scope of(List<Path> named, @Nullable Path stated, Path usual) {
        List<Path> places = named.stream().map(Scope::real).toList();
        if (stated != null) {
            return within(folder(stated), places);
        }
        boolean holdsAll = Files.isDirectory(usual) && places.stream().allMatch(place -> place.startsWith(real(usual)));
        return within(places.isEmpty() || holdsAll ? folder(usual) : innermost(named.get(0), places), places);
    }

    private static Scope within(Path root, List<Path> places) {
        return new Scope(
                root,
                places.isEmpty()
                        ? List.of("")
                        : places.stream().map(place -> relative(root, place)).toList());
    }

    private static Path folder(Path named) {
        if (!Files.isDirectory(named)) {
            throw new CannotRun("There is no folder " + named);
        }
        return plain(named);
    }

    private static Path innermost(Path named, List<Path> places) {
        Path folder = plain(named);
        while (folder.getParent() != null && (!Files.isDirectory(folder) || !holdsAll(folder, places))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static boolean holdsAll(Path folder, List<Path> places) {
        Path real = real(folder);
        return places.stream().allMatch(place -> place.startsWith(real));
    }

    private static String relative(Path root, Path place) {
        if (!place.startsWith(real(root))) {
            throw new CannotRun(place + " is not in the content folder " + root);
        }
        return real(root).relativize(place).toString().replace('\\', '/');
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** With all links followed but the last one of a file: a page has the name that it is linked under. */
    private static Path real(Path named) {
        Path path = plain(named);
        try {
            return Files.isDirectory(path) || path.getParent() == null
                    ? path.toRealPath()
                    : existing(path.getParent().toRealPath().resolve(path.getFileName()));
        } catch (IOException e) {
            throw new CannotRun("There is no " + named);
        }
    }

    private static Path existing(Path file) throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    /** Whether this page was named, or a folder that it is in. */
    boolean wants(String page) {
        return wanted.stream().anyMatch(place -> covers(place, page));
    }

    /** What was named without a page in it or being one. */
    List<String> without(List<String> pages) {
        return wanted.stream()
                .filter(place -> pages.stream().noneMatch(page -> covers(place, page)))
                .toList();
    }

    private static boolean covers(String place, String page) {
        return place.isEmpty() || page.equals(place) || page.startsWith(place + "/");
    }

    boolean isFolder(String place) {
        return Files.isDirectory(root.resolve(place));
    }

    /** Whether exactly one file was named. */
    boolean isOneFile() {
        return wanted.size() == 1 && Files.isRegularFile(root.resolve(wanted.get(0)));
    }

    /** A page as whoever works here would name it. */
    String shown(String page) {
        Path file = root.resolve(page);
        Path here = plain(Path.of(""));
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }
}

package org.cruxbook.command;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/**
 * A file that is made beside its place, in a folder of its own that nobody else can look into, and is at its place whole or
 * not at all. What was not put there is gone when it is closed, and when the process is told to end.
 */
final class Draft implements Closeable {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private final Path place;
    private final Path folder;
    private final Thread cleaning = new Thread(this::discard);

    private Draft(Path place, Path folder) {
        this.place = place;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(cleaning);
    }

    /** Its folder is made if it is not there. */
    static Draft of(Path file) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Files.createDirectories(place.getParent());
        return new Draft(place, Files.createTempDirectory(place.getParent(), ".cruxbook-"));
    }

    Path file() {
        return folder.resolve(place.getFileName());
    }

    /** Nobody but its owner can read what is written, there and then at its place. */
    OutputStream open() throws IOException {
        Files.createFile(file(), ownersAlone());
        return Files.newOutputStream(file());
    }

    private FileAttribute<?>[] ownersAlone() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Puts it at its place, once all of it is on the disk, and returns when the new name is, too. */
    void put(CopyOption... how) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(file(), place, how);
        if (!WINDOWS) {
            try (FileChannel names = FileChannel.open(place.getParent())) {
                names.force(true);
            }
        }
    }

    private void discard() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        discard();
        Runtime.getRuntime().removeShutdownHook(cleaning);
    }
}

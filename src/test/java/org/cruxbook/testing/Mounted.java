package org.cruxbook.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own, which only root can mount, on Linux; taken off when closed. */
public final class Mounted implements AutoCloseable {

    private final Path folder;

    private Mounted(Path folder) {
        this.folder = folder;
    }

    /** One in memory that holds so many MiB. */
    public static Mounted inMemory(int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("cruxbook-memory");
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new Mounted(folder);
    }

    /** An empty ext4 of so many MiB in a file that is to be made. */
    public static void format(Path image, int megabytes) throws IOException {
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-F", image.toString());
    }

    /** That in this file. It writes by itself what nobody told it to write as late as it can. */
    public static Mounted image(Path image) throws IOException {
        Path folder = Files.createTempDirectory("cruxbook-image");
        run("mount", "-o", "loop,commit=600", image.toString(), folder.toString());
        return new Mounted(folder);
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
        Files.delete(folder);
    }

    private static void run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

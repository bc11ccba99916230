package org.cruxbook.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Backups of every version that the tables have had since there are answers: {@code src/test/resources/upgrades}, as lines.
 * They are never changed; a later version gets one of its own.
 */
public final class OldBackups {

    /** Of the visitor whose answers the tests look at. */
    public static final String ANN = "SZFeDX1LQC4wF9AQvBwOg8rGx5fWwW5mNA_jJoaTpqE";

    /** The pages that were answered. */
    public static final Path CONTENT = Path.of("src/test/resources/upgrades/content");

    private static final Path FOLDER = Path.of("src/test/resources/upgrades");

    private OldBackups() {}

    /** Those that there are, as numbers, the oldest first. */
    public static Stream<Integer> versions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("schema-\\d+\\.jsonl"))
                    .map(name -> Integer.valueOf(name.replaceAll("\\D", "")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Puts one into a file, as 'backup' would have written it. */
    public static Path write(int version, Path file) throws IOException {
        return write(Files.readString(FOLDER.resolve("schema-" + version + ".jsonl")), file);
    }

    /** Puts lines into a file in the same way. */
    public static Path write(String lines, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}

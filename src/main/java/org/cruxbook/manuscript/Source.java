package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A file of the content folder.
 *
 * @param path relative to the content folder, with forward slashes
 * @param file where it is
 * @param mark as it was when the folder was looked through
 */
record Source(String path, Path file, Mark mark) {

    /** No page that people read is longer, in bytes. */
    static final int LONGEST = 512 * 1024;

    /** Raised whenever the same file would be read in another way, so that unchanged files are read again. */
    private static final int READER_VERSION = 10;

    /**
     * The file's bytes at one moment.
     *
     * @param bytes null if the file may not be read
     * @param stamp changes whenever the content, the place or the way of reading it does
     */
    record Content(String path, byte @Nullable [] bytes, String stamp) {

        /** The stamp of a file that may not be read. */
        static final String CLOSED = "closed";

        private static Content of(String path, byte[] bytes) {
            return new Content(path, bytes, READER_VERSION + ":" + Keys.hash(Keys.hash(path) + Keys.hash(bytes)));
        }

        private static Content closed(String path) {
            return new Content(path, null, CLOSED);
        }

        /** Reads the page, or says why it cannot be read; a page that defeats the reader must not stop the others. */
        Reading read() {
            try {
                return readBytes();
            } catch (RuntimeException | StackOverflowError e) {
                // Not a field: checking needs no log, and should not wait until there is one.
                LoggerFactory.getLogger(Content.class).warn("The reader fails on {}", path, e);
                return Reading.failed(Problem.error(
                        path, 1, 1, "the reader fails on this page (" + e + ")", "report it, with the file, as a bug"));
            }
        }

        private Reading readBytes() {
            if (bytes == null) {
                return Reading.failed(Problem.error(path, 1, 1, "the file cannot be read", "make it readable"));
            }
            if (bytes.length > LONGEST) {
                return Reading.failed(Problem.error(
                        path,
                        1,
                        1,
                        "the file is longer than " + LONGEST / 1024 + " kB",
                        "split it into several pages"));
            }
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            CoderResult result = decoder.decode(in, out, true);
            String text = out.flip().toString();
            return result.isError() ? notUtf8(in.position(), text) : CruxReader.read(path, text);
        }

        private Reading notUtf8(int offset, String before) {
            List<String> lines = lines(before);
            int column = 1 + lines.get(lines.size() - 1).length();
            return Reading.failed(Problem.error(
                    path,
                    lines.size(),
                    column,
                    "the file is not UTF-8 at byte " + offset,
                    "save it in the encoding UTF-8"));
        }

        /** As problems count them, without their ends; what is not UTF-8 is shown as U+FFFD. */
        List<String> lines() {
            return bytes == null ? List.of() : lines(new String(bytes, StandardCharsets.UTF_8));
        }

        private static List<String> lines(String text) {
            return List.of(CruxReader.withLineFeeds(text).split("\n", -1));
        }
    }

    /** Null if the file has gone since the folder was looked through. */
    @Nullable
    Content content() {
        return content(path, file);
    }

    /** Null if there is no such file. */
    static @Nullable Content content(String path, Path file) {
        // One byte more than is allowed is enough to know that there is too much.
        try (var in = Files.newInputStream(file)) {
            return Content.of(path, in.readNBytes(LONGEST + 1));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return Content.closed(path);
        }
    }
}

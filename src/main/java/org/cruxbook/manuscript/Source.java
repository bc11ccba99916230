package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the content folder.
 *
 * @param path relative to the content folder, with forward slashes
 */
record Source(String path, Path file) {

    /** No page that people read is longer, in bytes. */
    static final int LONGEST = 512 * 1024;

    /** Raised whenever the same file would be read in another way, so that unchanged files are read again. */
    private static final int READER_VERSION = 4;

    /** The file's bytes at one moment. */
    record Content(String path, byte[] bytes) {

        /** Changes whenever the content, the place or the way of reading it does. */
        String stamp() {
            return READER_VERSION + ":" + Keys.hash(Keys.hash(path) + Keys.hash(bytes));
        }

        /** Reads the page, or says why it cannot be read. */
        Reading read() {
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
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            return Reading.failed(Problem.error(
                    path, line, column, "the file is not UTF-8 at byte " + offset, "save it in the encoding UTF-8"));
        }
    }

    /** @throws IOException if it cannot be read */
    Content content() throws IOException {
        // One byte more than is allowed is enough to know that there is too much.
        try (var in = Files.newInputStream(file)) {
            return new Content(path, in.readNBytes(LONGEST + 1));
        }
    }
}

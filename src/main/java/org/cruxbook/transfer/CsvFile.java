package org.cruxbook.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;

/** A file with a head and rows, in strict UTF-8, after RFC 4180; or with semicolons, as some spreadsheets write them. */
final class CsvFile implements Closeable {

    private static final int LONGEST_HEAD = 4096;

    private final Path path;
    private final CountingStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final int width;
    private final Columns columns;

    private CsvFile(Path path) throws IOException, CannotImport {
        this.path = path;
        this.bytes = new CountingStream(Files.newInputStream(path));
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(path))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.records = reader.iterator();
        CsvRecord head = hasNext() ? next() : null;
        if (head == null) {
            throw new CannotImport(path + " is empty");
        }
        this.width = head.getFieldCount();
        try {
            this.columns = Columns.of(head.getFields().stream()
                    .map(name -> name.replace("\uFEFF", ""))
                    .toList());
        } catch (BadRow e) {
            throw new CannotImport(path + ": " + e.getMessage());
        }
    }

    /** @throws CannotImport if it does not begin as such a file does */
    static CsvFile open(Path path) throws IOException, CannotImport {
        try {
            return new CsvFile(path);
        } catch (NoSuchFileException e) {
            throw new CannotImport("There is no " + path);
        }
    }

    private static char separator(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
            String head = start.lines().findFirst().orElse("");
            return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        }
    }

    Columns columns() {
        return columns;
    }

    /** How many fields each row has. */
    int width() {
        return width;
    }

    /** How much of it has been read, in bytes. */
    long bytes() {
        return bytes.read;
    }

    boolean hasNext() throws CannotImport, IOException {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    CsvRecord next() throws CannotImport, IOException {
        try {
            return records.next();
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e);
        }
    }

    private CannotImport broken(RuntimeException e) throws IOException {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof CharacterCodingException) {
            return new CannotImport(path + " is not in UTF-8: save it so, and import it again");
        }
        if (e instanceof UncheckedIOException && cause instanceof IOException unreadable) {
            throw unreadable;
        }
        return new CannotImport(path + " is no file of comma-separated values: " + cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static final class CountingStream extends FilterInputStream {

        private long read;

        private CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            read += Math.max(0, some);
            return some;
        }
    }
}

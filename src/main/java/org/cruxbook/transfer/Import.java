package org.cruxbook.transfer;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.estimate.Influx;
import org.cruxbook.estimate.InfluxLot;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes files of answers and stances in, row by row, each of which is taken or left out. One that was broken off goes on where
 * it was when the same files are imported again: what was read until then is read once more, and not stored once more. For one
 * use.
 */
public final class Import {

    private static final int ROWS_IN_A_LOT = 10_000;

    private final Influx influx;
    private final JdbcTemplate jdbc;
    private final Instant now;
    private final News news;
    private final PrimitiveIterator.OfLong visitorIds;
    private final Digest digest = new Digest();

    private Targets targets;
    private long printing;
    private Influx.Progress reached;
    private Guests guests;
    private InfluxLot lot;
    private long rows;
    private long leftOut;

    /** Is told how it goes. */
    public interface News {

        /**
         * So far it has come.
         *
         * @param bytes of the files that have been read
         * @param of how many
         * @param rows that have been read
         */
        void reached(long bytes, long of, long rows);

        /**
         * A row is not taken.
         *
         * @param line on which it begins, from 1
         */
        void leftOut(String file, long line, String why);
    }

    /**
     * What came of it: what counts from now on, and how many rows do not.
     *
     * @param before when the same files were imported before, so that nothing has been done; null where they were not
     */
    public record Outcome(
            long visitors,
            long answers,
            long stances,
            long leftOut,
            @Nullable Instant before) {

        private static Outcome of(Influx.Arrived arrived, @Nullable Instant before) {
            return new Outcome(arrived.visitors(), arrived.answers(), arrived.stances(), arrived.leftOut(), before);
        }
    }

    /**
     * Begins one, or goes on with the one that is under way.
     *
     * @param jdbc of the same database as {@code influx}
     */
    public Import(Influx influx, JdbcTemplate jdbc, Clock clock, News news) {
        this.influx = influx;
        this.jdbc = jdbc;
        this.now = clock.instant();
        this.news = news;
        this.visitorIds = influx.visitorIds();
        this.printing = printing();
        this.targets = Targets.read(jdbc);
        this.reached = influx.underWay().orElseGet(() -> new Influx.Progress(secret(), 0, digest.toString()));
        this.guests = new Guests(reached.secret());
        this.lot = influx.lot();
    }

    private static String secret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /**
     * Takes all of them, as if they were one: who has the same name in several files is one visitor.
     *
     * @param again whether also where the same files were imported before, as other people's
     * @throws CannotImport if it cannot be begun or go on
     * @throws IOException if a file cannot be read
     */
    public Outcome run(List<Path> files, boolean again) throws CannotImport, IOException {
        String fingerprint = fingerprint(files);
        Optional<Influx.Arrived> before = influx.arrived(fingerprint);
        if (before.isPresent() && !again) {
            return Outcome.of(before.get(), before.get().at());
        }
        long of = 0;
        for (Path file : files) {
            of += Files.size(file);
        }
        if (reached.rows() == 0 && influx.underWay().isEmpty()) {
            influx.begin(reached);
        }
        influx.people(guests::add);
        long read = 0;
        for (Path file : files) {
            try (CsvFile opened = CsvFile.open(file)) {
                read(opened, read, of);
            }
            read += Files.size(file);
        }
        if (rows < reached.rows()) {
            throw otherFiles();
        }
        store();
        return Outcome.of(influx.letIn(reached, fingerprint, leftOut, now), null);
    }

    /** Before anything is stored, each file is opened, and what is none of ours refused. */
    private static String fingerprint(List<Path> files) throws CannotImport, IOException {
        Digest all = new Digest();
        for (Path file : files) {
            CsvFile.open(file).close();
            all.add(file);
        }
        return all.toString();
    }

    private void read(CsvFile file, long before, long of) throws CannotImport, IOException {
        RowReader reader = new RowReader(file, now);
        while (file.hasNext()) {
            CsvRecord written = file.next();
            rows++;
            String made = take(file, reader, written);
            digest.add(written.getFields() + made);
            if (rows == reached.rows() && !digest.toString().equals(reached.digest())) {
                throw otherFiles();
            }
            if (lot.size() == ROWS_IN_A_LOT) {
                store();
            }
            if (rows % 1000 == 0) {
                news.reached(before + file.bytes(), of, rows);
            }
        }
    }

    /** Says what has been made of a row. */
    private String take(CsvFile file, RowReader reader, CsvRecord written) {
        try {
            Row row = reader.read(written.getFields(), targets);
            boolean stored = rows <= reached.rows();
            long visitor = guests.say(row, visitorIds, (id, hash) -> lot.visitor(id, hash, row.at()));
            if (!stored) {
                put(row, visitor);
            }
            return row.target().slug() + '\n' + row.target().key();
        } catch (BadRow e) {
            leftOut++;
            news.leftOut(file.toString(), written.getStartingLineNumber(), String.valueOf(e.getMessage()));
            return "";
        }
    }

    private void put(Row row, long visitor) {
        Target target = row.target();
        if (target.kind() == Kind.QUESTION) {
            lot.answer(visitor, target.slug(), target.key(), new Probability(row.value()), row.at(), row.wording());
        } else {
            lot.stance(visitor, target.slug(), target.key(), new Step(row.value()), row.at(), row.wording());
        }
    }

    private void store() throws CannotImport {
        Influx.Progress after =
                new Influx.Progress(reached.secret(), Math.max(rows, reached.rows()), digest.toString());
        try {
            influx.add(lot, reached, after, this::requireSamePages);
        } catch (OtherPages e) {
            throw new CannotImport("The pages have changed, and '" + e.getMessage() + "' does not mean what it meant"
                    + " further up in the files: 'import --abandon' drops what has been stored, and then the files can be"
                    + " imported anew");
        }
        reached = after;
        lot = influx.lot();
    }

    /** In the transaction that stores a lot: until it is over nothing moves. */
    private void requireSamePages() {
        long now = printing();
        if (now != printing) {
            Targets fresh = Targets.read(jdbc);
            String other = targets.differs(fresh);
            if (other != null) {
                throw new OtherPages(other);
            }
            printing = now;
            targets = fresh;
        }
    }

    private static final class OtherPages extends RuntimeException {

        private OtherPages(String what) {
            super(what);
        }
    }

    private static CannotImport otherFiles() {
        return new CannotImport(
                "Another import was broken off, of other files, or of these before they or the pages were"
                        + " changed: import those, or drop what has been stored of them with 'import --abandon'");
    }

    private long printing() {
        Long number = jdbc.queryForObject("select coalesce(max(number), 0) from printing", Long.class);
        return number == null ? 0 : number;
    }
}

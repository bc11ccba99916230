package org.cruxbook.estimate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Many people's answers that come in at once, from elsewhere. They are stored lot by lot, by visitors who are set aside and so
 * in no figure, until all of them are let in together. There is one influx at a time.
 */
@Component
public class Influx {

    /** What its visitors are set aside as, which is no burst's name. */
    static final String NAME = "import";

    private static final int ROWS_AT_ONCE = 10_000;

    private final JdbcTemplate jdbc;
    private final Product product;
    private final TallyWriter tallies;
    private final ChainLinks links;
    private final DurableTransaction transaction;

    @Autowired
    Influx(JdbcTemplate jdbc, Product product, TallyWriter tallies, ChainLinks links, DurableTransaction transaction) {
        this.jdbc = streaming(jdbc);
        this.product = product;
        this.tallies = tallies;
        this.links = links;
        this.transaction = transaction;
    }

    private static JdbcTemplate streaming(JdbcTemplate jdbc) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(ROWS_AT_ONCE);
        return streaming;
    }

    /** That of a database that no site of this process has open; a site elsewhere may use it. */
    public static Influx in(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Product product = Product.of(jdbc);
        DurableTransaction transaction = new DurableTransaction(
                new JdbcTransactionManager(database), jdbc, product, new Gate(jdbc, product), Reserve.none());
        return new Influx(
                jdbc, product, new TallyWriter(jdbc, product), new ChainLinks(JdbcClient.create(jdbc)), transaction);
    }

    /**
     * How far an influx has come.
     *
     * @param secret of this influx alone, by which names become hashes
     * @param rows how many have been read, whether they are taken or not
     * @param digest of what has been read
     */
    public record Progress(String secret, long rows, String digest) {}

    /** Another one has gone on with this influx meanwhile, or ended it. */
    public static final class TakenOver extends RuntimeException {

        TakenOver() {
            super("Another import is going on with the same database");
        }
    }

    /** The one that is under way or was broken off. */
    public Optional<Progress> underWay() {
        return jdbc
                .query(
                        "select secret, rows_read, digest from import_run",
                        (row, number) -> new Progress(row.getString(1), row.getLong(2), row.getString(3)))
                .stream()
                .findFirst();
    }

    /** Begins one, of which nothing has been read yet. */
    public void begin(Progress start) {
        transaction.run(() -> {
            int begun = jdbc.update(
                    "insert into import_run (id, secret, rows_read, digest) values (1, ?, ?, ?) on conflict do nothing",
                    start.secret(),
                    start.rows(),
                    start.digest());
            if (begun == 0) {
                throw new TakenOver();
            }
        });
    }

    /** All who have come in so far, by the hash of their name and their number. */
    public void people(ObjLongConsumer<String> take) {
        jdbc.query(
                "select token_hash, id from visitor where set_aside_as = ?",
                row -> {
                    take.accept(row.getString(1), row.getLong(2));
                },
                NAME);
    }

    /** Numbers for visitors that nobody has, nor ever gets. */
    public Ids visitorIds() {
        return new Ids(jdbc, product, "visitor_seq", 1);
    }

    /** Room for a lot. */
    public InfluxLot lot() {
        return new InfluxLot(
                new Ids(jdbc, product, "estimate_seq", 50),
                new Ids(jdbc, product, "estimate_revision_seq", 50),
                new Ids(jdbc, product, "stance_seq", 50),
                new Ids(jdbc, product, "stance_revision_seq", 50));
    }

    /**
     * Stores a lot and how far the influx has come with it.
     *
     * @param before how far it had come until now
     * @param check throws if the lot may not be stored as the pages are now; they stay so until it is
     * @throws TakenOver if that is not so any more
     */
    public void add(InfluxLot lot, Progress before, Progress after, Runnable check) {
        transaction.run(() -> {
            check.run();
            int went = jdbc.update(
                    "update import_run set rows_read = ?, digest = ? where secret = ? and rows_read = ? and digest = ?",
                    after.rows(),
                    after.digest(),
                    before.secret(),
                    before.rows(),
                    before.digest());
            if (went == 0) {
                throw new TakenOver();
            }
            lot.write(jdbc);
        });
    }

    /**
     * What was let in.
     *
     * @param at when
     * @param leftOut how many rows were not taken
     */
    public record Arrived(Instant at, long visitors, long answers, long stances, long leftOut) {}

    /** When and with what result the same was let in before, the last time; empty if it never was. */
    public Optional<Arrived> arrived(String fingerprint) {
        return jdbc
                .query(
                        "select done_at, visitors, answers, stances, left_out from import_done where fingerprint = ?"
                                + " order by done_at desc",
                        (row, number) -> new Arrived(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)),
                        fingerprint)
                .stream()
                .findFirst();
    }

    /**
     * Counts all of them from now on, ends the influx, and keeps that it has been. Whoever answers meanwhile waits for
     * nothing; whoever is forgotten, while tallies are written; whoever publishes what moves questions, until it is over.
     *
     * @param fingerprint of what was read, by which it is known again
     */
    public Arrived letIn(Progress all, String fingerprint, long leftOut, Instant now) {
        Arrived arrived = new Arrived(
                now.truncatedTo(ChronoUnit.MICROS),
                count("visitor where set_aside_as = ?"),
                count("estimate join visitor on visitor.id = visitor_id where set_aside_as = ?"),
                count("stance join visitor on visitor.id = visitor_id where set_aside_as = ?"),
                leftOut);
        transaction.run(() -> letIn(all, fingerprint, arrived));
        return arrived;
    }

    private void letIn(Progress all, String fingerprint, Arrived arrived) {
        int ended = jdbc.update("delete from import_run where secret = ? and rows_read = ?", all.secret(), all.rows());
        if (ended == 0) {
            throw new TakenOver();
        }
        jdbc.update(
                "insert into import_done (fingerprint, done_at, visitors, answers, stances, left_out)"
                        + " values (?, ?, ?, ?, ?, ?)",
                fingerprint,
                arrived.at().atOffset(ZoneOffset.UTC),
                arrived.visitors(),
                arrived.answers(),
                arrived.stances(),
                arrived.leftOut());
        Share share = new Share(jdbc);
        share.addArrivals(NAME);
        countProducts(new ProductMoves(share.moves()));
        jdbc.update("update visitor set set_aside_as = null where set_aside_as = ?", NAME);
        tallies.write(share.moves());
    }

    private long count(String from) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class, NAME);
        return count == null ? 0 : count;
    }

    private void countProducts(ProductMoves moves) {
        links.all()
                .forEach((chain, steps) -> new ProductCount(steps)
                        .of(jdbc, "set_aside_as = ?", NAME)
                        .forEach((product, people) -> moves.count(Map.of(chain, product), people)));
    }

    /** Ends an influx of which nothing shall be kept. */
    public void drop() {
        transaction.run(() -> {
            // First, so that a lot that is just coming in is none of it.
            jdbc.update("delete from import_run");
            String people = "(select id from visitor where set_aside_as = '" + NAME + "')";
            Map<String, String> histories = new HashMap<>();
            histories.put("estimate", "estimate_revision");
            histories.put("stance", "stance_revision");
            histories.forEach((table, history) -> {
                jdbc.update("delete from " + history + " where " + table + "_id in (select id from " + table
                        + " where visitor_id in " + people + ")");
                jdbc.update("delete from " + table + " where visitor_id in " + people);
            });
            jdbc.update("delete from visitor where set_aside_as = ?", NAME);
        });
    }
}

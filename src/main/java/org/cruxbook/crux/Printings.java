package org.cruxbook.crux;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often the pages have changed: a number that grows by one whenever some are published or taken off, by whichever instance
 * of the site. One instance publishes at a time, and only what it has decided in sight of the printing before.
 */
@Component
public class Printings {

    /** "cruxpres": advisory locks have a number for a name. */
    private static final long PRESS = 0x6372_7578_7072_6573L;

    private final JdbcTemplate jdbc;
    private final SharedDatabase shared;
    private final AtomicLong seen = new AtomicLong();

    Printings(JdbcTemplate jdbc, SharedDatabase shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** The number of the printing that can be read now, from 0. */
    public long number() {
        Long number = jdbc.queryForObject("select coalesce(max(number), 0) from printing", Long.class);
        return number == null ? 0 : number;
    }

    /**
     * Begins the printing after this one, within the transaction that publishes it: it is there once that is committed.
     *
     * @return its number
     * @throws Superseded if another instance is publishing, or has since: what is to be done is to be decided anew
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long beginAfter(long number) {
        if (!alone() || number() != number) {
            throw new Superseded();
        }
        if (shared.holds()) {
            planForMany();
        }
        if (jdbc.update("update printing set number = number + 1 where id = 1") == 0) {
            jdbc.update("insert into printing (id, number) values (1, 1)");
        }
        return number + 1;
    }

    /**
     * PostgreSQL plans once for a session how it looks for what a new row refers to. Planned while there were a few pages,
     * that is to go through all rows, for each of the very many that a large folder adds in one transaction.
     */
    private void planForMany() {
        jdbc.execute("discard plans");
        jdbc.execute("set local enable_seqscan = off");
    }

    /** Nobody waits for a lock here: publishing may take longer than a statement may. */
    private boolean alone() {
        return !shared.holds()
                || Boolean.TRUE.equals(
                        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, PRESS));
    }

    /** Up to which printing this instance has told everything that depends on pages. */
    long seen() {
        return seen.get();
    }

    /** Takes note that this instance has told of everything up to a printing. */
    void see(long number) {
        seen.set(number);
    }

    /** Takes note that it has made these itself, and told; unless there is something before them of which it has not. */
    public void own(long before, long last) {
        seen.compareAndSet(before, last);
    }
}

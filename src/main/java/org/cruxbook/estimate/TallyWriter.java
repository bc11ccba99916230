package org.cruxbook.estimate;

import org.cruxbook.crux.MovesAhead;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes all tallies, in the transaction that is under way, which has them to itself until it is over: on PostgreSQL by an
 * advisory lock, which is the last thing that anyone waits for; H2 is changed by one transaction at a time anyway. Forms wait for
 * nobody: where others have the tallies, or many come at the same time, they leave what they change in the {@link Backlog}.
 * Whoever has the tallies does first what has been left there, so that no count is ever below what is taken off it.
 */
@Component
class TallyWriter {

    /** "cruxtall": advisory locks have a number for a name. */
    private static final long NAME = 0x6372_7578_7461_6C6CL;

    private final JdbcTemplate jdbc;
    private final Product product;
    private final Backlog backlog;

    TallyWriter(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
        this.backlog = new Backlog(jdbc, product);
    }

    /**
     * Waits for the tallies and writes these.
     *
     * @throws TallyGone if a row went meanwhile
     */
    void write(Moves moves) {
        alone(() -> {
            Moves all = backlog.take();
            all.add(moves);
            apply(all);
        });
    }

    /** Writes what was left in the backlog. */
    void catchUp() {
        write(new Moves());
    }

    /** Likewise if nobody has the tallies, who has done so or will. */
    void catchUpIfFree() {
        if (isFree()) {
            apply(backlog.take());
        }
    }

    /** Likewise where something is wrong with a count, which then counts nobody: all others must not wait for it for ever. */
    void catchUpFromNobodyOn() {
        if (isFree()) {
            backlog.take().forEach((table, some) -> table.writeFromNobodyOn(jdbc, product, some));
        }
    }

    /** Waits for the tallies, and does what nobody may change any of them meanwhile for. */
    void alone(Runnable work) {
        if (product == Product.POSTGRESQL) {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, NAME);
        }
        work.run();
    }

    /** What is moved to another address, or counted anew, must have been counted. */
    @EventListener
    @Order(Gate.AFTER)
    void on(MovesAhead moves) {
        catchUp();
    }

    /**
     * Writes these if nobody else has the tallies and nothing is left to be done before, and otherwise leaves them; waits for nobody.
     *
     * @throws TallyGone if a row went meanwhile
     */
    void writeOrLeave(Moves moves) {
        if (isFree() && backlog.isEmpty()) {
            apply(moves);
        } else {
            Volley volley = new Volley(jdbc, product);
            Backlog.leave(moves, volley);
            volley.run();
        }
    }

    private boolean isFree() {
        return product == Product.H2
                || Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, NAME));
    }

    private void apply(Moves moves) {
        moves.forEach((table, some) -> table.write(jdbc, product, some));
    }
}

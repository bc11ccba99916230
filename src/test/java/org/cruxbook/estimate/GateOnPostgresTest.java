package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
class GateOnPostgresTest extends GateTest {

    @Autowired
    private Gate here;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void another_process_waits_as_well() throws Exception {
        Gate elsewhere = new Gate(jdbc, product);
        Thread other = new Thread(() -> visit(elsewhere, "elsewhere"));

        transactions.executeWithoutResult(status -> {
            here.passAlone();
            other.start();
            untilSomeoneWaits(other);
            done.add("here");
        });
        other.join();

        assertThat(done).containsExactly("here", "elsewhere");
    }

    /** In the database, or was not kept from going on. */
    private void untilSomeoneWaits(Thread other) {
        while (other.isAlive() && waiting() == 0) {
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        Integer waiting = jdbc.queryForObject(
                "select count(*) from pg_locks where locktype = 'advisory' and not granted", Integer.class);
        return waiting == null ? 0 : waiting;
    }
}

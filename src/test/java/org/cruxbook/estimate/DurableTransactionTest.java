package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.InOrder;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DurableTransactionTest {

    private static final String SYNC = "checkpoint sync";

    private final DataSource dataSource = mock(DataSource.class);
    private final Connection connection = mock(Connection.class);
    private final Statement statement = mock(Statement.class);

    @BeforeEach
    void connect() throws SQLException {
        when(dataSource.getConnection()).thenReturn(connection);
        when(connection.createStatement()).thenReturn(statement);
        PreparedStatement lock = mock(PreparedStatement.class);
        when(connection.prepareStatement("select pg_advisory_xact_lock_shared(?)"))
                .thenReturn(lock);
        when(lock.executeQuery()).thenReturn(mock(ResultSet.class));
    }

    @Test
    void h2_writes_through_to_the_disk_after_the_commit_and_with_the_connection_given_back() throws SQLException {
        DurableTransaction transaction = on(Product.H2);
        InOrder order = inOrder(connection, statement);

        transaction.run(() -> {});

        order.verify(connection).commit();
        order.verify(connection).close();
        order.verify(statement).execute(SYNC);
    }

    @Test
    void postgresql_sees_to_that_by_itself() throws SQLException {
        on(Product.POSTGRESQL).run(() -> {});

        verify(connection).commit();
        verify(statement, never()).execute(SYNC);
    }

    @Test
    void work_that_fails_is_rolled_back_and_fails_for_its_caller() throws SQLException {
        assertThatThrownBy(() -> on(Product.H2).run(() -> {
                    throw new NothingSubmitted();
                }))
                .isInstanceOf(NothingSubmitted.class);

        verify(connection).rollback();
        verify(statement, never()).execute(SYNC);
    }

    @Test
    void what_others_were_in_the_way_of_is_done_again() throws SQLException {
        AtomicInteger attempts = new AtomicInteger();

        on(Product.H2).run(VisitorToken.fresh(), () -> {
            if (attempts.incrementAndGet() <= 10) {
                throw new TallyGone();
            }
        });

        assertThat(attempts).hasValue(11);
        verify(connection, times(10)).rollback();
        verify(connection).commit();
    }

    @Test
    @Timeout(60)
    void what_others_stay_in_the_way_of_is_given_up() {
        assertThatThrownBy(() -> on(Product.H2).run(() -> {
                    throw new CannotAcquireLockException("never");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    @Test
    void where_there_is_no_room_nothing_is_begun() throws SQLException {
        DurableTransaction transaction = on(Product.H2, new Reserve(() -> 999, 1_000));

        assertThatThrownBy(() -> transaction.run(VisitorToken.fresh(), () -> {}))
                .isInstanceOf(NonTransientDataAccessResourceException.class);
        assertThatThrownBy(() -> transaction.run(() -> {})).isInstanceOf(NonTransientDataAccessResourceException.class);

        verify(dataSource, never()).getConnection();
    }

    @Test
    @Timeout(60)
    void those_who_wait_for_one_sync_share_the_next() throws Exception {
        DurableTransaction transaction = on(Product.H2);
        CountDownLatch syncing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        doAnswer(call -> {
                    syncing.countDown();
                    release.await();
                    return false;
                })
                .when(statement)
                .execute(SYNC);

        Thread first = start(transaction);
        syncing.await();
        List<Thread> others = Stream.generate(() -> start(transaction)).limit(5).toList();
        while (!others.stream().allMatch(other -> other.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        release.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        verify(statement, times(2)).execute(SYNC);
    }

    @Test
    void operators_see_how_often_others_were_in_the_way_and_how_long_it_took() throws SQLException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        DurableTransaction transaction = on(Product.POSTGRESQL);
        transaction.watch(new WriteMeters(registry));
        Iterator<Boolean> inTheWay = List.of(true, true, false).iterator();

        transaction.run(() -> {
            if (inTheWay.next()) {
                throw new CannotAcquireLockException("others");
            }
        });
        assertThat(conflicts(registry, "repeated")).isEqualTo(2);
        assertThat(conflicts(registry, "refused")).isZero();

        assertThatThrownBy(() -> transaction.run(() -> {
                    throw new CannotAcquireLockException("others");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(conflicts(registry, "repeated")).isGreaterThan(2);
        assertThat(conflicts(registry, "refused")).isEqualTo(1);
        assertThat(registry.get("cruxbook.writes").timer().count()).isEqualTo(2);
    }

    private static double conflicts(SimpleMeterRegistry registry, String outcome) {
        return registry.get("cruxbook.conflicts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private DurableTransaction on(Product product) {
        return on(product, Reserve.none());
    }

    private DurableTransaction on(Product product, Reserve reserve) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new DurableTransaction(
                new DataSourceTransactionManager(dataSource), jdbc, product, new Gate(jdbc, product), reserve);
    }

    private static Thread start(DurableTransaction transaction) {
        Thread thread = new Thread(() -> transaction.run(() -> {}));
        thread.start();
        return thread;
    }
}

package org.cruxbook.estimate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.cruxbook.visitor.RecoveryCode;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * With what codes visitors can take everything along to another browser. Each has one at a time, which works once, and
 * until it is revoked, or another is made, or {@link #LIFETIME} is over.
 */
@Component
public class Recoveries {

    /** As long as browsers keep the cookie that it stands in for. */
    public static final Duration LIFETIME = Duration.ofDays(400);

    private final Visitors visitors;
    private final Merger merger;
    private final ChainKeeper chains;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final DurableTransaction transaction;
    private final Clock clock;

    Recoveries(
            Visitors visitors,
            Merger merger,
            ChainKeeper chains,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            DurableTransaction transaction,
            Clock clock) {
        this.visitors = visitors;
        this.merger = merger;
        this.chains = chains;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When the code that this visitor has was made; empty where there is none that works. */
    public Optional<Instant> madeAt(Visitor visitor) {
        return jdbc
                .query(
                        "select made_at from recovery where visitor_id = ? and made_at > ?",
                        (row, number) ->
                                row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                        visitor.id(),
                        oldest())
                .stream()
                .findFirst();
    }

    /** Makes a code for a visitor, in the place of any that there was; empty for someone who has stored nothing. */
    public Optional<RecoveryCode> make(VisitorToken token) {
        RecoveryCode code = RecoveryCode.fresh();
        AtomicBoolean made = new AtomicBoolean();
        transaction.run(
                token,
                () -> made.set(visitors.lock(token.hash())
                        .map(visitor -> put(visitor.id(), code))
                        .orElse(false)));
        return made.get() ? Optional.of(code) : Optional.empty();
    }

    private boolean put(long visitorId, RecoveryCode code) {
        remove(visitorId);
        jdbc.update(
                "insert into recovery (visitor_id, code_hash, made_at) values (?, ?, ?)",
                visitorId,
                code.hash(),
                java.sql.Timestamp.from(clock.instant()));
        return true;
    }

    /** From now on the visitor's code, if there is one, does nothing. */
    public void revoke(VisitorToken token) {
        transaction.run(token, () -> visitors.lock(token.hash()).ifPresent(visitor -> remove(visitor.id())));
    }

    private void remove(long visitorId) {
        jdbc.update("delete from recovery where visitor_id = ?", visitorId);
    }

    /** Whose code this is, as {@link Visitor#id()}; empty if it is nobody's, or works no longer. */
    public Optional<Long> owner(RecoveryCode code) {
        return jdbc
                .queryForList(
                        "select visitor_id from recovery where code_hash = ? and made_at > ?",
                        Long.class,
                        code.hash(),
                        oldest())
                .stream()
                .findFirst();
    }

    private java.sql.Timestamp oldest() {
        return java.sql.Timestamp.from(clock.instant().minus(LIFETIME));
    }

    /**
     * Takes all that the code's owner has along to this visitor, new or known, who has it alone from then on; where both have
     * answered, the newer answer counts. The code is used up.
     *
     * @return false if it works no longer, or is this visitor's own; nothing is changed then
     */
    public boolean redeem(RecoveryCode code, VisitorToken token) {
        AtomicBoolean moved = new AtomicBoolean();
        transaction.run(
                token,
                () -> moved.set(owner(code).map(from -> move(code, from, token)).orElse(false)));
        if (moved.get()) {
            visitors.find(token).map(Visitor::id).ifPresent(this::tell);
        }
        return moved.get();
    }

    private void tell(long visitorId) {
        events.publishEvent(new AnswersMoved(Set.copyOf(Books.pages(jdbc, visitorId))));
    }

    private boolean move(RecoveryCode code, long from, VisitorToken token) {
        visitors.addIfNew(token, clock.instant());
        long to = visitors.find(token).map(Visitor::id).orElseThrow(Recoveries::forgottenMeanwhile);
        if (from == to) {
            return false;
        }
        // In one order, so that two who take each other's over do not wait for each other.
        long locked = LongStream.of(from, to)
                .sorted()
                .mapToObj(visitors::lock)
                .filter(Optional::isPresent)
                .count();
        if (locked < 2 || owner(code).isEmpty()) {
            throw forgottenMeanwhile();
        }
        chains.around(List.of(from, to), () -> merger.merge(from, to));
        return true;
    }

    /** Done again, all is as if the other had come first. */
    private static ConcurrencyFailureException forgottenMeanwhile() {
        return new ConcurrencyFailureException("a visitor or a code went meanwhile");
    }
}

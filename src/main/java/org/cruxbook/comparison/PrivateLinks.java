package org.cruxbook.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cruxbook.crux.CruxMoved;
import org.cruxbook.estimate.DurableTransaction;
import org.cruxbook.visitor.Secret;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorForgotten;
import org.cruxbook.visitor.VisitorMerged;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All private links. */
@Component
public class PrivateLinks {

    /** How many one visitor may have. */
    public static final int MOST = 50;

    private final PrivateLinkRows rows;
    private final Visitors visitors;
    private final DurableTransaction transaction;
    private final Clock clock;

    PrivateLinks(PrivateLinkRows rows, Visitors visitors, DurableTransaction transaction, Clock clock) {
        this.rows = rows;
        this.visitors = visitors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a link to a visitor's answers: as they are whenever it is opened, not as they are now.
     *
     * @param slug the page that it is about; null for all
     * @param name what to call the owner; null for no name
     * @return its secret, which nobody can ever be told again
     * @throws TooManyLinks if the visitor has {@link #MOST} already
     */
    public Secret make(VisitorToken token, @Nullable String slug, @Nullable Name name) {
        Secret secret = Secret.fresh();
        transaction.run(token, () -> {
            long visitorId = visitors.admit(token, clock.instant()).id();
            if (rows.countByVisitorId(visitorId) >= MOST) {
                throw new TooManyLinks();
            }
            rows.save(new PrivateLink(visitorId, secret, slug, name, today()));
        });
        return secret;
    }

    /** Those that a visitor has made and not revoked, the newest first. */
    public List<PrivateLink> findAll(Visitor visitor) {
        return rows.findAll(visitor.id());
    }

    /** The one with this secret; empty where there is none, or it was revoked. */
    public Optional<PrivateLink> find(Secret secret) {
        return rows.findBySecretHash(secret.hash());
    }

    /** Marks that someone else than its owner opened it, if it is still there. Who that is, is not kept. */
    @Transactional
    public void open(Secret secret) {
        find(secret).ifPresent(link -> link.open(today()));
    }

    /** Ends a link, if this visitor made it. */
    public void revoke(Visitor visitor, long id) {
        transaction.run(() -> rows.delete(id, visitor.id()));
    }

    /** Who is forgotten leaves no link behind. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(VisitorForgotten forgotten) {
        rows.deleteAll(forgotten.visitorId());
    }

    /** What one visitor made is the other's when they become one. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(VisitorMerged merged) {
        rows.passOn(merged.from(), merged.to());
    }

    /** A link is about the page, not about its address. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CruxMoved moved) {
        rows.move(moved.from(), moved.to());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

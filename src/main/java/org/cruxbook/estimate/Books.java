package org.cruxbook.estimate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cruxbook.visitor.VisitorForgotten;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All that is kept of each visitor, as a whole. */
@Component
public class Books {

    /** Those that refer to others first. */
    private static final List<String> ERASURES = List.of(
            "delete from estimate_revision where estimate_id in (select id from estimate where visitor_id = ?)",
            "delete from estimate where visitor_id = ?",
            "delete from stance_revision where stance_id in (select id from stance where visitor_id = ?)",
            "delete from stance where visitor_id = ?",
            "delete from note where visitor_id = ?",
            "delete from reveal where visitor_id = ?",
            "delete from recovery where visitor_id = ?",
            "delete from visitor where id = ?");

    private static final String PAGES =
            "select crux_slug from estimate where visitor_id = ? union select crux_slug from stance where visitor_id = ?";

    private final Visitors visitors;
    private final JdbcTemplate jdbc;
    private final TallyWriter tallies;
    private final ChainKeeper chains;
    private final ApplicationEventPublisher events;
    private final DurableTransaction transaction;

    Books(
            Visitors visitors,
            JdbcTemplate jdbc,
            TallyWriter tallies,
            ChainKeeper chains,
            ApplicationEventPublisher events,
            DurableTransaction transaction) {
        this.visitors = visitors;
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.chains = chains;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Deletes a visitor with all that they said, wrote and saw, and takes it out of all tallies, in one transaction; of
     * someone who is not known there is nothing to delete. Tallies that then count nobody are removed right after it: they
     * would say that someone once gave their value.
     */
    public void forget(VisitorToken token) {
        Set<String> pages = new TreeSet<>();
        transaction.run(
                token,
                () -> visitors.lock(token.hash()).ifPresent(visitor -> {
                    pages.addAll(pages(jdbc, visitor.id()));
                    chains.around(List.of(visitor.id()), () -> erase(visitor.id()));
                }));
        if (!pages.isEmpty()) {
            transaction.run(() -> tallies.alone(() -> sweep(pages)));
        }
        events.publishEvent(new AnswersMoved(pages));
    }

    /** On which pages a visitor has ever said anything. */
    static List<String> pages(JdbcTemplate jdbc, long visitorId) {
        return jdbc.queryForList(PAGES, String.class, visitorId, visitorId);
    }

    private void erase(long visitorId) {
        Share share = new Share(jdbc);
        share.take(visitorId);
        events.publishEvent(new VisitorForgotten(visitorId));
        ERASURES.forEach(erasure -> jdbc.update(erasure, visitorId));
        // Tallies last, so that others wait for them no longer than they must.
        tallies.write(share.moves());
    }

    private void sweep(Set<String> pages) {
        for (TallyTable table : TallyTable.values()) {
            pages.forEach(slug -> table.counts().sweep(jdbc, slug));
        }
        chains.sweep();
    }
}

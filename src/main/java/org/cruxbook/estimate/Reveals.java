package org.cruxbook.estimate;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.stereotype.Component;

/** Who has seen the crowd of which page. */
@Component
public class Reveals {

    private final RevealRows rows;
    private final Visitors visitors;
    private final Cruxes cruxes;
    private final DurableTransaction transaction;
    private final Clock clock;

    Reveals(RevealRows rows, Visitors visitors, Cruxes cruxes, DurableTransaction transaction, Clock clock) {
        this.rows = rows;
        this.visitors = visitors;
        this.cruxes = cruxes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Records that a visitor asks to see the crowd of a page without answering. For a visitor who has seen it already,
     * nothing changes.
     *
     * @throws UnknownCrux if there is no such page; nothing is stored
     */
    public void look(VisitorToken token, String slug) {
        transaction.run(token, () -> {
            requirePage(slug);
            Instant now = clock.instant();
            record(visitors.admit(token, now).id(), slug, now, Reveal.How.LOOKED);
        });
    }

    private void requirePage(String slug) {
        if (!cruxes.existsBySlug(slug)) {
            throw new UnknownCrux(slug);
        }
    }

    /** Records the reveal unless there was one before; the visitor must be locked. */
    void record(long visitorId, String slug, Instant now, Reveal.How how) {
        if (!seen(visitorId, slug)) {
            rows.save(new Reveal(visitorId, slug, now, how));
        }
    }

    /** Whether the visitor has seen the crowd of this page. */
    public boolean seen(long visitorId, String slug) {
        return rows.existsByVisitorIdAndCruxSlug(visitorId, slug);
    }

    /** Those of these pages whose crowd the visitor has seen. */
    public Set<String> seen(long visitorId, Collection<String> slugs) {
        return rows.findSlugs(visitorId, slugs);
    }

    /** When and how a visitor first saw the crowd of each page, the earliest first. */
    public List<Reveal> findAll(long visitorId) {
        return rows.findAll(visitorId);
    }

    /** When and how the visitor first saw the crowd of this page; empty where that has not happened. */
    public Optional<Reveal> find(long visitorId, String slug) {
        return rows.findByVisitorIdAndCruxSlug(visitorId, slug);
    }
}

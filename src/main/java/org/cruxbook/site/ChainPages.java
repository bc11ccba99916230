package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/** What pages that are chains show beside what their authors wrote. */
@Component
class ChainPages {

    private final Chains chains;
    private final Selves selves;
    private final Reveals reveals;
    private final Crowd crowd;
    private final ChainViews views;

    ChainPages(Chains chains, Selves selves, Reveals reveals, Crowd crowd, ChainViews views) {
        this.chains = chains;
        this.selves = selves;
        this.reveals = reveals;
        this.crowd = crowd;
        this.views = views;
    }

    /** The chain at this address as the visitor behind a request may see it; empty where it is another kind of page. */
    Optional<ChainView> on(String slug, HttpServletRequest request) {
        return chains.find(slug)
                .map(chain -> selves.find(request)
                        .map(visitor -> view(chain, visitor))
                        .orElseGet(() -> views.view(chain, Map.of(), Set.of(), Optional.empty())));
    }

    private ChainView view(Chain chain, Visitor visitor) {
        return views.view(
                chain, selves.said(visitor), reveals.seen(visitor.id(), chain.pages()), crowd.seenBy(visitor, chain));
    }
}

package org.cruxbook.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorCookie;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.stereotype.Component;

/**
 * Records that a visitor has seen a crowd because their own browser has asked for it, like a press of "Show me without
 * answering". What another site makes the browser ask is not the visitor's choice, and the other site cannot read the answer.
 */
@Component
class Looks {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Chains chains;
    private final Reveals reveals;
    private final Visitors visitors;
    private final VisitorCookie cookie;

    Looks(Chains chains, Reveals reveals, Visitors visitors, VisitorCookie cookie) {
        this.chains = chains;
        this.reveals = reveals;
        this.visitors = visitors;
        this.cookie = cookie;
    }

    /** Of a page that is there. */
    void record(String slug, HttpServletRequest request) {
        if (ownChoice(request)) {
            cookie.read(request).ifPresent(token -> look(token, slug));
        }
    }

    /** Whether whoever asks has seen the crowd of the page before. */
    boolean hasSeen(String slug, HttpServletRequest request) {
        return cookie.read(request).filter(token -> hasSeen(token, slug)).isPresent();
    }

    /** Who sees what a chain comes to has seen the crowd of every page that it takes answers from. */
    private void look(VisitorToken token, String slug) {
        Optional<Chain> chain = chains.find(slug).filter(Chain::whole);
        Stream.concat(Stream.of(slug), chain.stream().flatMap(seen -> seen.pages().stream()))
                .filter(page -> !hasSeen(token, page))
                .forEach(page -> reveals.look(token, page));
    }

    /** Without the look there would be a lock and a write for every request. */
    private boolean hasSeen(VisitorToken token, String slug) {
        Optional<Visitor> visitor = visitors.find(token);
        return visitor.filter(known -> reveals.seen(known.id(), slug)).isPresent();
    }

    /**
     * Whether the visitor went there: also by a link on another site, which shows the figures all the same. Who asks for the head
     * alone is shown none.
     */
    private static boolean ownChoice(HttpServletRequest request) {
        if (request.getMethod().equals("HEAD")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OWN_SITES.contains(site) || "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}

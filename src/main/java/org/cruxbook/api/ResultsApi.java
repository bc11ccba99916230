package org.cruxbook.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.visitor.VisitorCookie;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The crowd for programs. To ask is to choose to see: where a known visitor's own browser asks, that is recorded like a
 * press of "Show me without answering". What another site makes the browser ask is not the visitor's choice, and the
 * other site cannot read the answer.
 */
@RestController
class ResultsApi {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Cruxes cruxes;
    private final Chains chains;
    private final Crowd crowd;
    private final Reveals reveals;
    private final Visitors visitors;
    private final VisitorCookie cookie;

    ResultsApi(Cruxes cruxes, Chains chains, Crowd crowd, Reveals reveals, Visitors visitors, VisitorCookie cookie) {
        this.cruxes = cruxes;
        this.chains = chains;
        this.crowd = crowd;
        this.reveals = reveals;
        this.visitors = visitors;
        this.cookie = cookie;
    }

    @GetMapping(path = "/api/cruxes/{slug}/results", produces = "application/json")
    ResponseEntity<ResultsContent> results(@PathVariable String slug, HttpServletRequest request) {
        Crux crux = cruxes.read(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Chain> chain = chains.find(slug).filter(Chain::whole);
        if (ownChoice(request)) {
            cookie.read(request).ifPresent(token -> look(token, slug, chain));
        }
        PageCrowd everyone = crowd.forPrograms(slug);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ResultsContent.of(
                        crux,
                        everyone,
                        crowd.stances(everyone, crux),
                        chain.map(crowd::forPrograms).orElse(null)));
    }

    /** Who sees what a chain comes to has seen the crowd of every page that it takes answers from. */
    private void look(VisitorToken token, String slug, Optional<Chain> chain) {
        Stream.concat(Stream.of(slug), chain.stream().flatMap(seen -> seen.pages().stream()))
                .filter(page -> !hasSeen(token, page))
                .forEach(page -> reveals.look(token, page));
    }

    /** Without the look there would be a lock and a write for every request. */
    private boolean hasSeen(VisitorToken token, String slug) {
        return visitors.find(token)
                .filter(visitor -> reveals.seen(visitor.id(), slug))
                .isPresent();
    }

    /** Whether the visitor went there: also by a link on another site, which shows the figures all the same. */
    private static boolean ownChoice(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OWN_SITES.contains(site) || "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}

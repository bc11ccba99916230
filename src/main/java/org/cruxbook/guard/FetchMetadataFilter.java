package org.cruxbook.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, with status 403, what another site makes a visitor's browser send: a stateless guard against request
 * forgery, by the Fetch-Metadata alternative in OWASP's Cross-Site Request Forgery Prevention Cheat Sheet. It rests on
 * GET requests that change nothing.
 *
 * <p>Browsers say in {@code Sec-Fetch-Site} where a request comes from; on plain http they leave it out, and then
 * {@code Origin}, else {@code Referer}, names the sender's host. What has none of the three is no browser: nobody can
 * have been tricked into sending it.
 */
class FetchMetadataFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /** From a page of this very origin, or by the visitor's own hand, such as a reload. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE_METHODS.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String sender = origin != null ? origin : request.getHeader(HttpHeaders.REFERER);
        return sender == null || isHost(sender, request.getHeader(HttpHeaders.HOST));
    }

    /**
     * Compares hosts with their ports but not schemes: behind a proxy that ends TLS, the browser's https is http here.
     */
    private static boolean isHost(String sender, @Nullable String host) {
        try {
            String authority = URI.create(sender).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}

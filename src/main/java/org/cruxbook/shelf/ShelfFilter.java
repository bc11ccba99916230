package org.cruxbook.shelf;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cruxbook.shelf.Copy.Header;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps a copy of what passes, if it is the same for everyone until a page changes. */
class ShelfFilter extends OncePerRequestFilter {

    private static final Pattern PAGES =
            Pattern.compile("/|/method|/privacy|/sitemap\\.xml|/robots\\.txt|/cruxes/[^/]+(?:/estimate|/results)?");

    /** The address of an asset holds the hash of its content. */
    private static final Pattern ASSETS = Pattern.compile("/.*-[0-9a-f]{32}\\.\\w+");

    private static final Pattern COMPRESSIBLE = Pattern.compile("(?i)(?:text/|application/|image/svg).*");

    /** An asset that is larger is left to the disk. */
    private static final int LARGEST = 2_000_000;

    private static final Set<String> OWN = ownHeaders();

    private final Shelf shelf;

    ShelfFilter(Shelf shelf) {
        this.shelf = shelf;
    }

    private static Set<String> ownHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_LENGTH,
                HttpHeaders.CONTENT_ENCODING,
                HttpHeaders.CONTENT_LANGUAGE,
                HttpHeaders.TRANSFER_ENCODING,
                HttpHeaders.ACCEPT_RANGES,
                HttpHeaders.DATE));
        return names;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getQueryString() != null
                || request.getHeader(HttpHeaders.RANGE) != null
                || !(ASSETS.matcher(path).matches() || PAGES.matcher(path).matches() && shelf.isReader(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        shelf.miss();
        long before = shelf.changes();
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, made);
            if (isToBeKept(made)) {
                shelf.put(request, copy(made), before);
            }
        } finally {
            made.copyBodyToResponse();
        }
    }

    private static boolean isToBeKept(ContentCachingResponseWrapper made) {
        String keeping = made.getHeader(HttpHeaders.CACHE_CONTROL);
        return made.getStatus() == HttpServletResponse.SC_OK
                && made.getContentType() != null
                && made.getContentSize() > 0
                && made.getContentSize() <= LARGEST
                && made.getHeader(HttpHeaders.SET_COOKIE) == null
                && keeping != null
                && !keeping.contains("no-store")
                && !keeping.contains("private");
    }

    private static Copy copy(ContentCachingResponseWrapper made) {
        List<Header> headers = new ArrayList<>();
        for (String name : new TreeSet<>(made.getHeaderNames())) {
            if (!OWN.contains(name)) {
                made.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
            }
        }
        // Set with the response's locale, the language is not among its headers.
        if (made.getContentType().startsWith(MediaType.TEXT_HTML_VALUE)) {
            headers.add(
                    new Header(HttpHeaders.CONTENT_LANGUAGE, made.getLocale().toLanguageTag()));
        }
        return new Copy(
                made.getContentType(),
                headers,
                made.getContentAsByteArray(),
                COMPRESSIBLE.matcher(made.getContentType()).matches());
    }
}

package org.cruxbook.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Copies of responses, by their addresses, until any page changes. What readers get, who have no visitor's cookie, is the
 * same for all of them; so are style sheets, scripts and fonts for everyone.
 */
@Component
public class Shelf {

    private final Cache<Place, Copy> copies;
    private final VisitorCookie cookie;

    /** Counts the changes, so that what was made before one is not kept after it. */
    private final AtomicLong changes = new AtomicLong();

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** @param secure whether the request came by https, which a header of the response tells */
    private record Place(String address, boolean secure) {}

    Shelf(ShelfSettings settings, VisitorCookie cookie) {
        this.cookie = cookie;
        this.copies = Caffeine.newBuilder()
                .maximumWeight(settings.size().toBytes())
                .weigher((Place place, Copy copy) -> place.address().length() + copy.weight())
                .build();
    }

    /** What may be answered to this request without asking anything else. */
    Optional<Copy> find(HttpServletRequest request) {
        if (!reads(request) || request.getQueryString() != null) {
            return Optional.empty();
        }
        Copy copy = copies.getIfPresent(place(request));
        if (copy == null || copy.isForReaders() && !isReader(request)) {
            return Optional.empty();
        }
        hits.increment();
        return Optional.of(copy);
    }

    /** Takes note that what a copy could have answered is made anew. */
    void miss() {
        misses.increment();
    }

    /** How many requests have been answered with a copy, since the start. */
    long hits() {
        return hits.sum();
    }

    /** How many could have been, if there had been one. */
    long misses() {
        return misses.sum();
    }

    /** How many copies there are, about. */
    long size() {
        return copies.estimatedSize();
    }

    /** The bytes that all copies keep, about. */
    long weight() {
        return copies.policy()
                .eviction()
                .map(weighed -> weighed.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Where the count of changes stands. */
    long changes() {
        return changes.get();
    }

    /** @param before the count of changes when the copy began to be made */
    void put(HttpServletRequest request, Copy copy, long before) {
        Place place = place(request);
        copies.put(place, copy);
        if (changes.get() != before) {
            copies.invalidate(place);
        }
    }

    /** Whether the request is from a browser that is no visitor's. */
    boolean isReader(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.COOKIE) == null
                || cookie.read(request).isEmpty();
    }

    /**
     * Answers as a reader would be answered, for the time in which nothing can be found out about visitors. No browser
     * keeps it.
     *
     * @return whether there is such an answer; if not, nothing has been written
     */
    public boolean sendForReaders(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Copy copy = reads(request) ? copies.getIfPresent(place(request)) : null;
        if (copy == null || request.getQueryString() != null) {
            return false;
        }
        copy.send(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return true;
    }

    /** After what is made of pages has been told. */
    @EventListener
    @Order(0)
    void clear(CruxesPublished published) {
        changes.incrementAndGet();
        copies.invalidateAll();
    }

    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static Place place(HttpServletRequest request) {
        return new Place(request.getRequestURI(), request.isSecure());
    }
}

package org.cruxbook.crowd;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.estimate.AnswersMoved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The crowds that were read lately, for those who come to see one again, or after having answered a while ago: what others say
 * is at most a second old, or none at all where they have said it to this instance. Who has just said something gets the crowd
 * read anew, with it.
 */
@Component
class RecentCrowds {

    private static final Duration KEPT = Duration.ofSeconds(1);

    /**
     * What was said so long ago has been counted in every crowd that is still kept. It is dated when it comes in, and counted
     * before whoever sent it has been kept waiting for too long; the rest is for clocks of instances that differ.
     */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int MOST = 200;

    private final Clock clock;
    private final Ticker ticker;
    private final Cache<String, WholeCrowd> crowds;

    @Autowired
    RecentCrowds(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    /** @param ticker by which a second passes */
    RecentCrowds(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
        this.crowds = Caffeine.newBuilder()
                .maximumSize(MOST)
                .softValues()
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    /**
     * A page's crowd.
     *
     * @param lastSaid when whoever is to see it last said anything on the page
     * @param reading reads the crowd as it is now
     */
    WholeCrowd find(String slug, Instant lastSaid, Supplier<WholeCrowd> reading) {
        boolean settled = lastSaid.isBefore(clock.instant().minus(SETTLED));
        WholeCrowd kept = settled ? crowds.getIfPresent(slug) : null;
        return kept != null ? kept : read(slug, reading);
    }

    /** What took long to read is of a moment that is too long ago. */
    private WholeCrowd read(String slug, Supplier<WholeCrowd> reading) {
        long start = ticker.read();
        WholeCrowd crowd = reading.get();
        if (ticker.read() - start < KEPT.toNanos() / 2) {
            crowds.put(slug, crowd);
        }
        return crowd;
    }

    @EventListener
    void on(AnswersMoved moved) {
        crowds.invalidateAll(moved.slugs());
    }

    /** Before anything that is made of pages is made anew. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CruxesPublished published) {
        crowds.invalidateAll();
    }
}

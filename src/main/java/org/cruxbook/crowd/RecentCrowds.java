package org.cruxbook.crowd;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Printings;
import org.cruxbook.estimate.AnswersMoved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The crowds that were read lately, for those who come to see one again, or after having answered a while ago: what others say
 * may be missing for a second and a half at most, and mostly is there at once where they have said it to this instance. Who has
 * just said something gets the crowd read anew, with it. A crowd is kept with the printing of the pages that it was read with.
 */
@Component
class RecentCrowds {

    private static final Duration KEPT = Duration.ofSeconds(1);

    /**
     * What was said so long ago has been counted in every crowd that is still kept. It is dated when it comes in, and counted
     * within a few times what anyone is kept waiting; the rest is for clocks of instances that differ.
     */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int MOST = 200;

    private final LongSupplier printing;
    private final Clock clock;
    private final Ticker ticker;
    private final Cache<Key, WholeCrowd> crowds;

    /** Counts the changes, so that what was read before one is not kept after it. */
    private final AtomicLong changes = new AtomicLong();

    @Autowired
    RecentCrowds(Printings printings, Clock clock) {
        this(printings::number, clock, Ticker.systemTicker());
    }

    /**
     * @param printing the number of the one that can be read now
     * @param ticker by which a second passes
     */
    RecentCrowds(LongSupplier printing, Clock clock, Ticker ticker) {
        this.printing = printing;
        this.clock = clock;
        this.ticker = ticker;
        this.crowds = Caffeine.newBuilder()
                .maximumSize(MOST)
                .softValues()
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    private record Key(String slug, long printing) {}

    /**
     * A page's crowd.
     *
     * @param lastSaid when whoever is to see it last said anything on the page
     * @param reading reads the crowd as it is now
     */
    WholeCrowd find(String slug, Instant lastSaid, Supplier<WholeCrowd> reading) {
        Key key = new Key(slug, printing.getAsLong());
        boolean settled = lastSaid.isBefore(clock.instant().minus(SETTLED));
        WholeCrowd kept = settled ? crowds.getIfPresent(key) : null;
        return kept != null ? kept : read(key, reading);
    }

    /** What took long to read is of a moment that is too long ago. */
    private WholeCrowd read(Key key, Supplier<WholeCrowd> reading) {
        long before = changes.get();
        long start = ticker.read();
        WholeCrowd crowd = reading.get();
        if (ticker.read() - start < KEPT.toNanos() / 2) {
            crowds.put(key, crowd);
        }
        if (changes.get() != before) {
            crowds.invalidate(key);
        }
        return crowd;
    }

    @EventListener
    void on(AnswersMoved moved) {
        changes.incrementAndGet();
        crowds.asMap().keySet().removeIf(key -> moved.slugs().contains(key.slug()));
    }

    /** Whoever changes pages without a printing says so. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CruxesPublished published) {
        changes.incrementAndGet();
        crowds.invalidateAll();
    }
}

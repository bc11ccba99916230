package org.cruxbook.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How much each of many may still do. Whoever has done nothing for long enough has the whole allowance again, and is
 * forgotten; so are, of more than 50,000, those who did nothing for longest.
 */
final class Allowances {

    private static final int MOST = 50_000;

    private final int amount;
    private final Duration within;
    private final TimeMeter clock;
    private final Salt salt = new Salt();
    private final Cache<Salt.Key, Bucket> buckets;

    /**
     * @param amount of what may be done at once
     * @param within in what time as much comes back, bit by bit
     */
    Allowances(int amount, Duration within, TimeMeter clock) {
        this.amount = amount;
        this.within = within;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(within)
                .ticker(clock::currentTimeNanos)
                .build();
    }

    /**
     * Takes one.
     *
     * @param scale how many times the amount this one may do
     * @return how long to wait where there is none left, and nothing is taken; else {@link Duration#ZERO}
     */
    Duration take(String who, int scale) {
        ConsumptionProbe probe = bucket(who, scale).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives back one that was taken for nothing. */
    void giveBack(String who, int scale) {
        bucket(who, scale).addTokens(1);
    }

    private Bucket bucket(String who, int scale) {
        return buckets.get(salt.key(who), unknown -> full((long) amount * scale));
    }

    private Bucket full(long capacity) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(capacity, within)
                        .build())
                .withCustomTimePrecision(clock)
                .build();
    }
}

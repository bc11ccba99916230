package org.cruxbook.crux;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The pages that were read lately, and the order of all, kept in memory until any page changes: a visitor's form can be shown with what they
 * typed even while there is no database. What memory is short of goes first.
 */
@Component
public class RecentCruxes {

    private static final int MOST = 1_000;

    private final Cruxes cruxes;
    private final Printings printings;
    private final Cache<String, Crux> pages =
            Caffeine.newBuilder().maximumSize(MOST).softValues().build();

    private volatile @Nullable Sequence sequence;

    /** Counts the changes, so that what was read before one is not kept after it. */
    private final AtomicLong changes = new AtomicLong();

    RecentCruxes(Cruxes cruxes, Printings printings) {
        this.cruxes = cruxes;
        this.printings = printings;
    }

    /**
     * As {@link Cruxes#read}, from the database only if it has to be. Shared by all who ask: nothing on it may be changed.
     *
     * @throws org.springframework.transaction.TransactionException if it has to be and there is none
     */
    public Optional<Crux> read(String slug) {
        Crux kept = pages.getIfPresent(slug);
        return kept != null ? Optional.of(kept) : readAnew(slug);
    }

    private Optional<Crux> readAnew(String slug) {
        long before = changes.get();
        Optional<Crux> read = cruxes.read(slug);
        read.ifPresent(crux -> keep(crux, before));
        return read;
    }

    private void keep(Crux crux, long before) {
        pages.put(crux.slug(), crux);
        if (changes.get() != before) {
            pages.invalidate(crux.slug());
        }
    }

    /**
     * As {@link Cruxes#findAllListed}, from the database only where there is another printing than the last time.
     */
    public List<Listed> inOrder() {
        long printing = printings.number();
        Sequence kept = sequence;
        if (kept == null || kept.printing() != printing) {
            kept = new Sequence(printing, List.copyOf(cruxes.findAllListed()));
            sequence = kept;
        }
        return kept.pages();
    }

    /** The order of a printing, in whichever transaction it was read. */
    private record Sequence(long printing, List<Listed> pages) {}

    /** Before anything that is made of pages is made anew. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(CruxesPublished published) {
        changes.incrementAndGet();
        pages.invalidateAll();
        sequence = null;
    }
}

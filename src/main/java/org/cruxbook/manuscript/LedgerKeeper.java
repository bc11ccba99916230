package org.cruxbook.manuscript;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.LedgerEntryMoved;
import org.cruxbook.crux.QuestionAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the ledger in step with what the pages put. */
@Component
class LedgerKeeper {

    private final Clock clock;
    private final ApplicationEventPublisher events;

    LedgerKeeper(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** The key and wording version under which something is on its page. */
    record Entered(String key, int version) {}

    /**
     * Enters what a page puts now. What it puts no longer is to be retired by {@link #retire}.
     *
     * @param known all keys of this kind that the page ever had
     * @param opened is given the entries that are new, to be stored
     * @return for each of what is put, in order, its lasting key and its version
     */
    List<Entered> enter(
            Kind kind, String slug, Collection<String> known, Succession succession, Consumer<LedgerEntry> opened) {
        Instant now = clock.instant();
        Set<String> keys = new HashSet<>(known);
        List<Entered> entered = new ArrayList<>();
        for (int i = 0; i < succession.put().size(); i++) {
            LedgerEntry heir = succession.heirs().get(i);
            Succession.Put is = succession.put().get(i);
            LedgerEntry entry = heir == null ? open(kind, slug, i, is, keys, now) : heir;
            if (!entry.cruxSlug().equals(slug)) {
                move(entry, slug, keys);
            }
            if (is.keyed()) {
                entry.giveKey(is.key());
            }
            entered.add(new Entered(entry.key(), entry.put(i, is.leadIn(), is.text(), now)));
            if (heir == null) {
                opened.accept(entry);
            }
        }
        return entered;
    }

    private void move(LedgerEntry entry, String slug, Set<String> keys) {
        QuestionAddress from = new QuestionAddress(entry.cruxSlug(), entry.key());
        QuestionAddress to = new QuestionAddress(slug, free(entry.key(), keys));
        keys.add(to.key());
        entry.move(to);
        events.publishEvent(new LedgerEntryMoved(entry.kind(), from, to));
    }

    private static LedgerEntry open(
            Kind kind, String slug, int place, Succession.Put is, Set<String> keys, Instant now) {
        String key = free(is.key(), keys);
        keys.add(key);
        return new LedgerEntry(kind, slug, key, place, is.leadIn(), is.text(), now);
    }

    /** Takes entries off their page. */
    void retire(Collection<LedgerEntry> entries) {
        entries.forEach(entry -> entry.retire(clock.instant()));
    }

    /** The key itself, unless another question of the page once came by it. */
    private static String free(String key, Set<String> taken) {
        String free = key;
        for (int n = 2; taken.contains(free); n++) {
            free = key + "-" + n;
        }
        return free;
    }
}

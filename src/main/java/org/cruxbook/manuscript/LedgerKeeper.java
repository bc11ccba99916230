package org.cruxbook.manuscript;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the ledger in step with what the pages put. */
@Component
class LedgerKeeper {

    private final Ledger ledger;
    private final Clock clock;

    LedgerKeeper(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The key and wording version under which something is on its page. */
    record Entered(String key, int version) {}

    /**
     * Enters what a page puts now, and retires what it no longer puts.
     *
     * @param known all entries of this page, of both kinds
     * @param standing how the page words them before this edit, by key; where one is missing, in its latest wording
     * @return for each of what is put, in order, its lasting key and its version
     */
    List<Entered> enter(
            Kind kind, String slug, List<LedgerEntry> known, Map<String, Sense> standing, List<Succession.Put> put) {
        Instant now = clock.instant();
        List<LedgerEntry> same =
                known.stream().filter(entry -> entry.kind() == kind).toList();
        List<@Nullable LedgerEntry> heirs = Succession.of(same, standing, put);
        Succession.removed(same, heirs).forEach(entry -> entry.retire(now));
        Set<String> keys = new HashSet<>(same.stream().map(LedgerEntry::key).toList());
        List<Entered> entered = new ArrayList<>();
        for (int i = 0; i < put.size(); i++) {
            LedgerEntry heir = heirs.get(i);
            Succession.Put is = put.get(i);
            LedgerEntry entry = heir == null ? opened(kind, slug, i, is, keys, now) : heir;
            if (is.keyed()) {
                entry.giveKey(is.key());
            }
            entered.add(new Entered(entry.key(), entry.put(i, is.leadIn(), is.text(), now)));
        }
        return entered;
    }

    private LedgerEntry opened(Kind kind, String slug, int place, Succession.Put is, Set<String> keys, Instant now) {
        String key = free(is.key(), keys);
        keys.add(key);
        return ledger.save(new LedgerEntry(kind, slug, key, place, new Wording(1, is.leadIn(), is.text(), now)));
    }

    /** Takes a whole page's entries off it. */
    void retire(List<LedgerEntry> entries) {
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

package org.cruxbook.manuscript;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.Published;
import org.jspecify.annotations.Nullable;

/**
 * All that publishing goes by, as it was in the site's database at one moment: the published pages, the addresses that pages
 * once had, and the ledger with the numbers of answers.
 *
 * @param pages in no order
 * @param former where each address that a page once had leads, both as slugs
 * @param entries in no order
 */
public record Archive(List<Page> pages, Map<String, String> former, List<Entry> entries) {

    public Archive {
        pages = List.copyOf(pages);
        former = Map.copyOf(former);
        entries = List.copyOf(entries);
    }

    /** A published page. */
    public record Page(String slug, String path, String stamp, String title) {

        Published published() {
            return new Published(slug, path, stamp);
        }
    }

    /** @param leadIn null where there is none */
    public record Words(@Nullable String leadIn, String text) {

        Sense sense() {
            return new Sense(leadIn, text);
        }
    }

    /**
     * A question or sub-crux that a page puts or once put.
     *
     * @param authorKey null where its author never gave it a key
     * @param position on its page when it was last put there, from 0
     * @param wordings in the order of their versions; at least one
     * @param standing as the page words it now; null where it does not put it
     * @param answers how many visitors now answer it, or take a stance
     */
    public record Entry(
            Kind kind,
            String slug,
            String key,
            @Nullable String authorKey,
            int position,
            boolean retired,
            List<Words> wordings,
            @Nullable Words standing,
            long answers) {

        public Entry {
            wordings = List.copyOf(wordings);
        }

        /** The same as the ledger has it, but for the times. */
        LedgerEntry entry() {
            Words first = wordings.get(0);
            LedgerEntry entry = new LedgerEntry(kind, slug, key, position, first.leadIn(), first.text(), Instant.EPOCH);
            wordings.forEach(words -> entry.put(position, words.leadIn(), words.text(), Instant.EPOCH));
            if (authorKey != null) {
                entry.giveKey(authorKey);
            }
            if (retired) {
                entry.retire(Instant.EPOCH);
            }
            return entry;
        }
    }

    /** Says how many visitors now answer a question, or take a stance on a sub-crux. */
    public interface Counts {
        long of(Kind kind, String slug, String key);
    }

    /** Reads it; the connection's transaction has to keep to one moment, and nothing is written. */
    public static Archive read(Connection connection, Counts counts) throws SQLException {
        return new ArchiveReader(connection, counts).read();
    }
}

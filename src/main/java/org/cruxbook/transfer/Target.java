package org.cruxbook.transfer;

import org.cruxbook.crux.LedgerEntry;

/**
 * A question or sub-crux that a row is about.
 *
 * @param retired whether no page puts it now
 * @param wordings how many it has had
 */
record Target(LedgerEntry.Kind kind, String slug, String key, boolean retired, int wordings) {}

package org.cruxbook.transfer;

import org.cruxbook.crux.LedgerEntry;

/**
 * A question or sub-crux that a row is about.
 *
 * @param wordings how many it has had
 */
record Target(LedgerEntry.Kind kind, String slug, String key, int wordings) {}

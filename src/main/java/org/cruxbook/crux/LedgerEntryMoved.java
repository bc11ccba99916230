package org.cruxbook.crux;

/**
 * A question or sub-crux now belongs to another page, with all its answers. Told within the transaction that moves it,
 * so that what refers to it moves with it or not at all. Nothing was ever known by the new address.
 */
public record LedgerEntryMoved(LedgerEntry.Kind kind, QuestionAddress from, QuestionAddress to) {}

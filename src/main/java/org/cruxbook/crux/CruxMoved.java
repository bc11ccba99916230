package org.cruxbook.crux;

/**
 * A page now has another address, and the old one leads to it. Told within the transaction that moves it.
 *
 * @param from the slug that it had
 * @param to the slug that it has
 */
public record CruxMoved(String from, String to) {}

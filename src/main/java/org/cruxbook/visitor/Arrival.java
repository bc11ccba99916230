package org.cruxbook.visitor;

/**
 * Somebody who is about to be admitted, known or not.
 *
 * @param hash of the token
 * @param pass lets one through who is new, within the transaction that makes them known, or throws
 */
public record Arrival(String hash, Runnable pass) {}

package org.cruxbook.crux;

/**
 * Questions or pages are about to get other addresses. Told within the transaction that moves them, before it has changed
 * anything, so that whoever refers to addresses can see to it that nobody does so meanwhile, by the old ones.
 */
public record MovesAhead() {}

package org.cruxbook.crux;

/** A page as its neighbours in the order of the index name it. */
public record Listed(String slug, String title) {}

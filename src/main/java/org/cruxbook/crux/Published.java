package org.cruxbook.crux;

/** What is known of a published page without loading it. */
public record Published(String slug, String path, String stamp) {}

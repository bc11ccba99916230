package org.cruxbook.backup;

/** A column of a table. */
record Column(String name, Kind kind) {}

package org.cruxbook.command;

/** How problems are written, for people or for programs. */
enum Format {
    TEXT,
    JSON,
    GITHUB
}

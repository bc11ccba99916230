package org.cruxbook.command;

import java.util.Locale;

/** How problems are written, for people or for programs. */
enum Format {
    TEXT,
    JSON,
    GITHUB;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.cruxbook.backup;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was given as a dump is none, or not a whole one; the message says so after the name of a file. */
public final class NoDump extends IOException {

    NoDump(String why) {
        super(why);
    }

    NoDump(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}

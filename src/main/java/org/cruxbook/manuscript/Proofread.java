package org.cruxbook.manuscript;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a page that was read, for its author: little enough for all pages of a folder at once.
 *
 * @param problems what reading it alone has shown, and what publishing has
 * @param pointers what of it matters to other pages
 * @param outline how it was read, with errors or without; null where there is nothing to show
 */
record Proofread(
        String path,
        List<Problem> problems,
        Pointers pointers,
        @Nullable PageOutline outline) {

    static Proofread of(String path, Reading reading) {
        return new Proofread(path, reading.problems(), reading.pointers(), reading.outline());
    }

    /** With one more. */
    Proofread with(Problem problem) {
        return new Proofread(
                path, Stream.concat(problems.stream(), Stream.of(problem)).toList(), pointers, outline);
    }
}

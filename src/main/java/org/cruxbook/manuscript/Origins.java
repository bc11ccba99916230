package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;

/** Which place of a page's body each line of the Markdown made from it comes from. */
final class Origins {

    /** Of Markdown that is the body itself. */
    static final Origins SAME = new Origins();

    private final List<Origin> lines = new ArrayList<>();

    /** @param shift how much further to the right its content stood */
    private record Origin(int line, int shift) {}

    /** Lines are added in order, and counted from 0. */
    void add(int line, int shift) {
        lines.add(new Origin(line, shift));
    }

    /** The last line is another one after all. */
    void replaceLast(int line, int shift) {
        lines.set(lines.size() - 1, new Origin(line, shift));
    }

    /** The line of the body, from 0. */
    int line(int markdownLine) {
        return markdownLine < lines.size() ? lines.get(markdownLine).line() : markdownLine;
    }

    /** The column of the body, from 0. */
    int column(int markdownLine, int column) {
        return markdownLine < lines.size()
                ? Math.max(0, column + lines.get(markdownLine).shift())
                : column;
    }
}

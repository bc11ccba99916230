package org.cruxbook.manuscript;

/** Code between fences of three or more backticks or tildes, as far as one can tell without parsing the page. */
final class Fence {

    private static final int SHORTEST = 3;

    private Fence() {}

    /**
     * Past the last line of the code whose fence stands on this line; -1 where none does. Code in a quotation ends with
     * it, code that opens an item with the item.
     *
     * @param content past the line's margin
     */
    static int past(String source, int line, int content) {
        int length = run(source, content);
        if (length < SHORTEST || (source.charAt(content) == '`' && holdsBacktick(source, content + length))) {
            return -1;
        }
        String margin = source.substring(line, content);
        int at = nextLine(source, content);
        while (at < source.length() && within(source, at, margin)) {
            boolean closed = closes(source, at, source.charAt(content), length);
            at = nextLine(source, at);
            if (closed) {
                return at;
            }
        }
        return at;
    }

    private static int run(String source, int start) {
        int at = start;
        while (at < source.length()
                && source.charAt(at) == source.charAt(start)
                && "`~".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        return at - start;
    }

    private static boolean holdsBacktick(String source, int start) {
        int backtick = source.indexOf('`', start);
        return backtick >= 0 && backtick < nextLine(source, start);
    }

    private static boolean within(String source, int line, String margin) {
        int content = Margin.end(source, line);
        boolean empty = content >= source.length() || source.charAt(content) == '\n';
        boolean quoted = source.substring(line, content).indexOf('>') >= 0;
        if (margin.indexOf('>') >= 0) {
            return quoted;
        }
        return empty || !Margin.holdsMarker(margin) || content - line >= margin.length();
    }

    private static boolean closes(String source, int line, char sign, int length) {
        int at = line;
        while (at < source.length() && " \t>".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        int run = at < source.length() && source.charAt(at) == sign ? run(source, at) : 0;
        return run >= length && source.substring(at + run, lineEnd(source, at)).isBlank();
    }

    private static int nextLine(String source, int at) {
        return Math.min(source.length(), lineEnd(source, at) + 1);
    }

    private static int lineEnd(String source, int at) {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }
}

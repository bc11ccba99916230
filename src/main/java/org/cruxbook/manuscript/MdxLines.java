package org.cruxbook.manuscript;

/** The lines of the Markdown that an MDX page becomes, and where each of them comes from. */
final class MdxLines {

    /** Whatever stands to the left of a block is repeated on each of its lines; one with more there is no block. */
    private static final int WIDEST_MARGIN = 100;

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Origins origins = new Origins();
    private final Inserts inserts = new Inserts();
    private final String end = Marks.block(inserts.add(new Insert.Nothing(), ""));
    private int lineStart;
    private int sourceLine;
    private int sourceLineStart;
    private int sourceMargin = -1;
    private int indent;
    private boolean taken;
    private boolean emptied;

    MdxLines(String source) {
        this.source = source;
        origins.add(0, 0);
    }

    PageText text() {
        return new PageText(out.toString(), true, origins, inserts);
    }

    /** By how many columns what follows is moved to the left; returns what it was before. */
    int indent(int columns) {
        int before = indent;
        indent = columns;
        return before;
    }

    /** Markdown as it is, but for its indent. */
    void text(int start, int end) {
        int at = start;
        while (at < end) {
            int pieceEnd = lineEnd(source, at, end);
            piece(at, pieceEnd);
            at = pieceEnd < end ? newLine(pieceEnd + 1, end) : end;
        }
    }

    private void piece(int start, int end) {
        int at = start;
        while (taken && at < end && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        if (at < end) {
            leaveTakenLine(at);
            out.append(source, at, end);
        }
    }

    /** A line from which all was taken away is no empty line, which would end a paragraph or part a list. */
    private int newLine(int start, int end) {
        sourceLine++;
        sourceLineStart = start;
        sourceMargin = -1;
        int at = start;
        while (at < end && at < start + indent && " \t".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        if (emptied && out.substring(lineStart).isBlank()) {
            out.setLength(lineStart);
            origins.replaceLast(sourceLine, at - start);
        } else {
            begin(at - start);
        }
        taken = false;
        emptied = false;
        return at;
    }

    private void begin(int shift) {
        out.append('\n');
        lineStart = out.length();
        origins.add(sourceLine, shift);
    }

    /** Past a piece of MDX, which may go over several lines. */
    void pass(int start, int end) {
        for (int line = lineEnd(source, start, end); line < end; line = lineEnd(source, line + 1, end)) {
            sourceLine++;
            sourceLineStart = line + 1;
            sourceMargin = -1;
        }
    }

    /** The end of the line, or of the stretch that is looked at: a line may be as long as the page. */
    static int lineEnd(String source, int start, int end) {
        int at = start;
        while (at < end && source.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** Something in the place of a piece of MDX, in a line of its own. */
    void block(Insert insert, MdxToken token) {
        block(blockMark(insert, token), token.start());
    }

    /** The same within the line. */
    void inline(Insert insert, MdxToken token) {
        inline(mark(insert, token), token.start());
    }

    String mark(Insert insert, MdxToken token) {
        return Marks.inline(inserts.add(insert, typed(token)));
    }

    String blockMark(Insert insert, MdxToken token) {
        return Marks.block(inserts.add(insert, typed(token)));
    }

    /** Stands where a component begins or ends that has nothing to show for it. */
    String end() {
        return end;
    }

    boolean holdsBlank(MdxToken token) {
        return Blanks.in(source.substring(token.start(), token.end()));
    }

    /** Whether a block may stand here. */
    boolean hasRoom() {
        return margin().length() <= WIDEST_MARGIN;
    }

    String typed(MdxToken token) {
        return Blanks.unmask(source.substring(token.start(), token.end()));
    }

    /** Something within the line. */
    void inline(String markdown, int at) {
        leaveTakenLine(at);
        out.append(markdown);
    }

    /** A space, if a word ends here. */
    void space() {
        if (out.length() > lineStart && Character.isLetterOrDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
    }

    /** Something in a line of its own. */
    void block(String markdown, int at) {
        String margin = margin();
        boolean marginOnly = Margin.end(out, lineStart) == out.length();
        if (!marginOnly) {
            begin(at - sourceLineStart - margin.length());
            out.append(margin);
        }
        out.append(markdown);
        taken = true;
    }

    /** What ends a block, in a line of its own and to the right of the block's own margin. */
    void closing(String margin, String markdown, int at) {
        if (Margin.end(out, lineStart) == out.length() && !Margin.holdsMarker(out.substring(lineStart))) {
            out.setLength(lineStart);
        } else {
            begin(at - sourceLineStart - margin.length());
        }
        out.append(margin).append(markdown);
        taken = true;
    }

    void nothing() {
        emptied = true;
    }

    private void leaveTakenLine(int at) {
        if (taken) {
            String margin = margin();
            begin(at - sourceLineStart - margin.length());
            out.append(margin);
            taken = false;
        }
    }

    /** What stands to the left of this line and of others of the same item or quotation; not all of it if it is too wide. */
    String margin() {
        String start = out.substring(lineStart, Math.min(out.length(), lineStart + WIDEST_MARGIN + 2));
        return Margin.continued(start.substring(0, Margin.end(start, 0)));
    }

    /** The indent for what a block holds: its first line goes below the tag that opens the block, and ends here. */
    int indentBehind(int tagEnd) {
        int first = pastBlank(tagEnd);
        int line = tagEnd + source.substring(tagEnd, first).lastIndexOf('\n') + 1;
        if (line <= tagEnd || first >= source.length() || margin().indexOf('>') >= 0) {
            return indent;
        }
        return first - line >= sourceMargin() ? Math.max(0, first - line - margin().length()) : indent;
    }

    private int pastBlank(int start) {
        int at = start;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private int sourceMargin() {
        if (sourceMargin < 0) {
            sourceMargin = Margin.end(source, sourceLineStart) - sourceLineStart;
        }
        return sourceMargin;
    }
}

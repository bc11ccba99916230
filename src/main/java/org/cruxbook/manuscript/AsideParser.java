package org.cruxbook.manuscript;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads asides between lines of three or more colons, in the two ways in which documentation sites write titles. */
final class AsideParser extends AbstractBlockParser {

    private static final Pattern OPENING =
            Pattern.compile("([:\uFDE6]{3,})[ \\t]*+(\\p{Alpha}{3,9})(?![\\p{L}\\p{N}])[ \\t]*+"
                    + "(?:\\[(?<titled>.*)\\])?+[ \\t]*+(?:\\{[^{}]*+\\})?+[ \\t]*+(?<rest>.*?)[ \\t]*+");

    private final Aside aside;
    private final char sign;
    private final int length;
    private final SourceLine title;

    private AsideParser(Aside aside, String fence, SourceLine title) {
        this.aside = aside;
        this.sign = fence.charAt(0);
        this.length = fence.length();
        this.title = title;
    }

    @Override
    public Aside getBlock() {
        return aside;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    /** Where asides of as many colons are nested, the innermost is closed first. */
    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (closes(state) && !leavesToInner()) {
            aside.close();
            return BlockContinue.finished();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private boolean closes(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex();
        int start = at;
        while (at < line.length() && line.charAt(at) == sign) {
            at++;
        }
        return at - start >= length
                && line.subSequence(at, line.length()).toString().isBlank();
    }

    private boolean leavesToInner() {
        Node inner = aside.getLastChild();
        while (inner != null) {
            boolean code = inner instanceof FencedCodeBlock fenced && fenced.getClosingFenceLength() == null;
            if (code || (inner instanceof Aside another && another.isOpen() && goesFirst(another))) {
                return true;
            }
            inner = inner.getLastChild();
        }
        return false;
    }

    private boolean goesFirst(Aside another) {
        return another.isOfMdx() || !aside.isOfMdx();
    }

    @Override
    public void parseInlines(InlineParser parser) {
        Aside.Label label = aside.label();
        if (!title.getContent().isEmpty()) {
            parser.parse(SourceLines.of(title), label);
        }
    }

    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            SourceLine line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            CharSequence content = line.getContent();
            if (start + 2 >= content.length() || ":\uFDE6".indexOf(content.charAt(start)) < 0) {
                return BlockStart.none();
            }
            Matcher opening = OPENING.matcher(content).region(start, content.length());
            if (!opening.matches() || !Aside.isKind(opening.group(2).toLowerCase(Locale.ROOT))) {
                return BlockStart.none();
            }
            String titled = opening.start("titled") >= 0 ? "titled" : "rest";
            if (titled.equals("titled") && !opening.group("rest").isEmpty()) {
                return BlockStart.none();
            }
            Aside aside = new Aside(opening.group(2).toLowerCase(Locale.ROOT));
            aside.openedBy(opening.group());
            SourceLine title = line.substring(opening.start(titled), opening.end(titled));
            return BlockStart.of(new AsideParser(aside, opening.group(1), title))
                    .atIndex(content.length());
        }
    }
}

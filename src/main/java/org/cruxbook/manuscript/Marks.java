package org.cruxbook.manuscript;

import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Stand in the Markdown of a page for the pieces of MDX that were taken out: the number of the insert between two
 * noncharacters, which no page holds. A mark in a line of its own is a block, and ends a paragraph above it.
 */
final class Marks {

    private static final char INLINE = '\uFDE3';
    private static final char BLOCK = '\uFDE4';
    private static final char END = '\uFDE5';

    static final Pattern MARK = Pattern.compile("[\uFDE3\uFDE4](\\d{1,7})\uFDE5");

    private Marks() {}

    static String inline(int number) {
        return INLINE + Integer.toString(number) + END;
    }

    static String block(int number) {
        return BLOCK + Integer.toString(number) + END;
    }

    static boolean in(String text) {
        return text.indexOf(INLINE) >= 0 || text.indexOf(BLOCK) >= 0;
    }

    /** The place of a block that is to be put there. */
    static final class Place extends CustomBlock {

        private final String mark;

        private Place(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /** A mark in a line of its own. */
    static final class Parser extends AbstractBlockParser {

        private final Place place;

        private Parser(Place place) {
            this.place = place;
        }

        @Override
        public Place getBlock() {
            return place;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }

    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (start >= line.length() || line.charAt(start) != BLOCK) {
                return BlockStart.none();
            }
            String mark = line.subSequence(start, line.length()).toString().strip();
            return MARK.matcher(mark).matches()
                    ? BlockStart.of(new Parser(new Place(mark))).atIndex(line.length())
                    : BlockStart.none();
        }
    }
}

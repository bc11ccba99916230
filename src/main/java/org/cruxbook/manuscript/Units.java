package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Cuts a paragraph with blanks into what is read as one: its lines where each blank ends one, and otherwise its
 * sentences. "Dr. Smith", "e.g. US labs" and "the U.S. Senate" end no sentence.
 */
final class Units {

    private static final String CLOSING = "[\"'”’)」』]*";
    private static final String FULL_STOP =
            "\\.(?<!\\b(\\p{Lu}|e\\.g|i\\.e|cf|vs|[Dd]r|Mr|Mrs|Ms|Prof|St|Nos?|Fig|approx|ca|al|resp|incl|Jr|Sr|pp?)\\.)";
    private static final String END = "((" + FULL_STOP + "|[!?؟۔।])" + CLOSING + "|[。！？]" + CLOSING + ")";
    private static final String OPENING = "(?=[\\p{Lu}\\p{Lo}\"“‘(「『])";
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(" + FULL_STOP + "|[!?؟۔।])" + CLOSING + "\\s+" + OPENING + "|[。！？]" + CLOSING + "\\s*(?=.)");
    private static final Pattern ENDS = Pattern.compile(END + "\\s*$");
    private static final Pattern OPENS = Pattern.compile("^" + OPENING);
    private static final Pattern CLAUSE_END =
            Pattern.compile("(?<=[,;|])\\s|(?<=[，、；])|\\s(?=(and|or|but|versus|vs)\\s)");

    private Units() {}

    static List<Pieces> of(Node paragraph, Markup markup) {
        paragraph.accept(new EndMarks());
        Pieces text = Pieces.of(paragraph, markup);
        List<Pieces> lines = unwrapped(text.cutAt(Blanks.LINE));
        boolean byLine = lines.stream().filter(Pieces::hasBlank).allMatch(Unit::endsInBlank);
        return byLine ? lines : text.joined().cutAt(Blanks.SENTENCE);
    }

    /** Lines that only go on in the next one are joined with it: "Labs can↵coordinate: ____%", "It rains:↵____%". */
    private static List<Pieces> unwrapped(List<Pieces> lines) {
        List<Pieces> units = new ArrayList<>();
        List<Pieces> open = new ArrayList<>();
        for (Pieces line : lines) {
            boolean bare = line.hasBlank() && !line.cutAtBlanks().get(0).hasWords();
            if (!open.isEmpty() && !bare && !goesOn(open.get(open.size() - 1))) {
                units.add(Pieces.joined(open));
                open.clear();
            }
            open.add(line);
            if (line.hasBlank()) {
                units.add(Pieces.joined(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            units.add(Pieces.joined(open));
        }
        return units;
    }

    private static boolean goesOn(Pieces line) {
        String plain = Plain.fold(Blanks.unmask(line.plain()));
        return !plain.isEmpty() && ":：.!?…。！？".indexOf(plain.charAt(plain.length() - 1)) < 0;
    }

    /** Marks in the source's text where sentences and clauses end, so that HTML and plain words can be cut alike. */
    private static final class EndMarks extends AbstractVisitor {

        @Override
        public void visit(Text text) {
            String marked = marked(SENTENCE_END, text.getLiteral(), Blanks.SENTENCE);
            marked = marked(CLAUSE_END, marked, Blanks.CLAUSE);
            text.setLiteral(endsWithLine(text) ? marked + Blanks.SENTENCE : marked);
        }

        private static String marked(Pattern end, String text, char mark) {
            return end.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group() + mark));
        }

        private static boolean endsWithLine(Text text) {
            boolean lineEnds = text.getNext() instanceof SoftLineBreak || text.getNext() instanceof HardLineBreak;
            return lineEnds
                    && ENDS.matcher(text.getLiteral()).find()
                    && text.getNext().getNext() instanceof Text next
                    && OPENS.matcher(next.getLiteral()).find();
        }

        @Override
        public void visit(Code code) {}

        @Override
        public void visit(HardLineBreak lineBreak) {
            lineBreak.insertBefore(new SoftLineBreak());
            lineBreak.unlink();
        }
    }
}

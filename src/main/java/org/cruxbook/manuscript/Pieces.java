package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.cruxbook.crux.RichText;

/**
 * A stretch of inline text, marked up and plain side by side, that can be cut at lines, sentences, clauses and blanks;
 * both sides hold the same marks in the same order.
 */
record Pieces(String html, String plain) {

    /** What a block holds, with all marks in it; questions are made of it, which stand on other pages too. */
    static Pieces of(Node block, Markup markup) {
        return new Pieces(markup.markedRepeated(block), Plain.marked(block).strip());
    }

    /** Lines as running text. */
    static Pieces joined(List<Pieces> lines) {
        return new Pieces(
                lines.stream().map(Pieces::html).collect(Collectors.joining(" ")),
                lines.stream().map(Pieces::plain).collect(Collectors.joining(" ")));
    }

    /** The parts between the marks, which are dropped. */
    List<Pieces> cutAt(char mark) {
        List<String> htmls = cut(html, mark);
        List<String> plains = cut(plain, mark);
        return pair(htmls, plains);
    }

    /** What stands before, between and after the blanks. */
    List<Pieces> cutAtBlanks() {
        return pair(Blanks.split(html), Blanks.split(plain));
    }

    /** The part before the last of the marks and the part after it; all is before where there is none. */
    List<Pieces> cutAtLast(char mark) {
        int inHtml = html.lastIndexOf(mark);
        int inPlain = plain.lastIndexOf(mark);
        if (inHtml < 0 || inPlain < 0) {
            return List.of(this, new Pieces("", ""));
        }
        return List.of(
                new Pieces(html.substring(0, inHtml), plain.substring(0, inPlain)),
                new Pieces(html.substring(inHtml + 1), plain.substring(inPlain + 1)));
    }

    /** With a dash between two that are not empty. */
    Pieces dashed(Pieces next) {
        return plain.isEmpty() ? next : then(" – ", next);
    }

    Pieces then(String between, Pieces next) {
        return new Pieces(html + between + next.html, plain + between + next.plain);
    }

    /** Lines joined to running text. */
    Pieces joined() {
        return both(text -> text.replace(Blanks.LINE, ' '));
    }

    boolean hasBlank() {
        return Blanks.in(plain);
    }

    boolean hasWords() {
        return plain.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Safe and folded, with the blanks as the author wrote them. */
    RichText rich() {
        return new RichText(SafeHtml.of(Blanks.unmask(html)), Plain.fold(Blanks.unmask(plain)));
    }

    /** The same without separators at either end: "2030:" becomes "2030", ", and by 2040" becomes "by 2040". */
    RichText trimmed() {
        RichText rich = rich();
        return new RichText(Trim.html(rich.html()), Trim.plain(rich.plain()));
    }

    private Pieces both(UnaryOperator<String> change) {
        return new Pieces(change.apply(html), change.apply(plain));
    }

    private static List<Pieces> pair(List<String> htmls, List<String> plains) {
        return IntStream.range(0, Math.min(htmls.size(), plains.size()))
                .mapToObj(i -> new Pieces(htmls.get(i), plains.get(i)))
                .toList();
    }

    private static List<String> cut(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, start)) {
            parts.add(text.substring(start, at));
            start = at + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}

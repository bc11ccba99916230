package org.cruxbook.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.cruxbook.manuscript.Entries.Place;
import org.jspecify.annotations.Nullable;

/**
 * Tells the author of what was meant for a blank and is shown as text: keys beside no blank, keys that cannot be one, and
 * underscores without a percent sign.
 */
final class StrayMarks extends AbstractVisitor {

    private static final Pattern KEY = Pattern.compile("\\{#([^{}]{1,200})\\}");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}_])_{3,}(?![\\p{L}\\p{N}_])");

    private final Problems problems;
    private @Nullable Node last;
    private boolean lastAsks;

    StrayMarks(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void visit(Text text) {
        Matcher key = KEY.matcher(text.getLiteral());
        while (key.find()) {
            check(text, key);
        }
        if (text.getLiteral().contains("___")) {
            checkUnderscores(text);
        }
    }

    private void checkUnderscores(Text text) {
        Matcher underscores = UNDERSCORES.matcher(text.getLiteral());
        while (underscores.find()) {
            problems.warning(
                    place(text, underscores.start()),
                    "underscores without a percent sign are no blank",
                    "write ____% to ask for a probability");
        }
    }

    private void check(Text text, Matcher key) {
        Node unit = unit(text);
        boolean hasSpace = key.group(1).chars().anyMatch(Character::isWhitespace);
        if (asks(unit) ? hasSpace : !(unit instanceof Heading)) {
            problems.warning(
                    place(text, key.start()),
                    key.group() + (hasSpace ? " is no key" : " stands beside no blank") + " and is shown as text",
                    hasSpace ? QuestionKeys.RULE : "write it right after its blank, or remove it");
        }
    }

    private boolean asks(Node unit) {
        if (unit != last) {
            last = unit;
            lastAsks = BlankReader.holdsBlank(unit);
        }
        return lastAsks;
    }

    /** What is read as one: its key may stand anywhere in it. */
    private static Node unit(Node text) {
        Node unit = text;
        while (unit.getParent() != null
                && !(unit instanceof Paragraph || unit instanceof Heading || unit instanceof TableRow)) {
            unit = unit.getParent();
        }
        return unit;
    }

    /** Exact where the text stands in the source as it is. */
    private Place place(Text text, int at) {
        Place start = problems.place(text);
        return text.getSourceSpans().isEmpty() ? start : new Place(start.line(), start.column() + at);
    }
}

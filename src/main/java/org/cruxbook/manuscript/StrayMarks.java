package org.cruxbook.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells the author of what was meant for a blank or a sub-crux and is shown as text: keys beside neither, keys that cannot
 * be one, and underscores without a percent sign.
 */
final class StrayMarks extends AbstractVisitor {

    private static final Pattern KEY = Pattern.compile("\\{#([^{}]{1,200})\\}");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}_])_{3,}(?![\\p{L}\\p{N}_])");

    private final Problems problems;
    private @Nullable Node last;
    private boolean lastAsks;
    private @Nullable SubCruxKey lastOwn;
    private @Nullable Node lastTable;
    private boolean lastHoldsSubCruxes;

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
                    problems.place(text, underscores.start()),
                    "underscores without a percent sign are no blank",
                    "write ____% to ask for a probability");
        }
    }

    private void check(Text text, Matcher key) {
        Node unit = unit(text);
        if (unit instanceof TableRow row && holdsSubCruxes(row)) {
            checkSubCrux(text, key, row);
        } else if (asks(unit) ? hasSpace(key) : !(unit instanceof Heading)) {
            tell(text, key, "stands beside no blank", "write it right after its blank, or remove it");
        }
    }

    private void checkSubCrux(Text text, Matcher key, TableRow row) {
        SubCruxKey own = own(row);
        if (own == null || own.in() != text || key.start() < own.at()) {
            tell(text, key, "does not end a sub-crux's question", "write it at the end of that cell, or remove it");
        }
    }

    private @Nullable SubCruxKey own(TableRow row) {
        if (row != last) {
            last = row;
            lastOwn = row.getParent() instanceof TableHead ? null : SubCruxKey.of(row.getFirstChild());
        }
        return lastOwn;
    }

    private void tell(Text text, Matcher key, String where, String remedy) {
        problems.warning(
                problems.place(text, key.start()),
                key.group() + " " + (hasSpace(key) ? "is no key" : where) + " and is shown as text",
                hasSpace(key) ? PartKeys.RULE : remedy);
    }

    private static boolean hasSpace(Matcher key) {
        return key.group(1).chars().anyMatch(Character::isWhitespace);
    }

    /** A table of sub-cruxes is one wherever it is read as a table of its own, and asks for no probability. */
    private boolean holdsSubCruxes(TableRow row) {
        Node table = row.getParent().getParent();
        if (table != lastTable) {
            lastTable = table;
            lastHoldsSubCruxes = table instanceof TableBlock block
                    && block.getParent() instanceof Document
                    && !BlankReader.holdsBlank(block)
                    && Table.of(block).holdsSubCruxes();
        }
        return lastHoldsSubCruxes;
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
}

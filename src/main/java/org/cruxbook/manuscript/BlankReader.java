package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block that holds blanks, in list items, lines, running text or table cells, into a sequence of lead-ins,
 * questions and other text, in the author's order.
 */
final class BlankReader {

    private final Markup markup;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<RichText> leading = new ArrayDeque<>();

    BlankReader(Markup markup) {
        this.markup = markup;
    }

    /** One of what a block with blanks consists of. */
    sealed interface Part permits LeadIn, Blank, Words {}

    /** The words that the blanks below complete; null ends the last one's reach. */
    record LeadIn(@Nullable RichText text) implements Part {}

    /** @param key the author's own, or null */
    record Blank(RichText text, @Nullable String key, Node at) implements Part {}

    /** Anything else that stands among them. */
    record Words(RichText text) implements Part {}

    static boolean holdsBlank(Node node) {
        return count(node) > 0;
    }

    /** How many blanks there are in the text; those in code, addresses and raw HTML are none. */
    static int count(Node node) {
        int[] found = {0};
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                found[0] += Blanks.count(text.getLiteral());
            }
        });
        return found[0];
    }

    List<Part> read(Node block) {
        readBlock(block);
        return List.copyOf(parts);
    }

    private void readBlock(Node block) {
        if (!holdsBlank(block)) {
            parts.add(new Words(markup.block(block)));
        } else if (block instanceof Paragraph || block instanceof Heading) {
            readLines(block);
        } else if (block instanceof ListBlock list) {
            readList(list);
        } else if (block instanceof TableBlock table) {
            readTable(Table.of(table));
        } else {
            readContainer(block);
        }
    }

    /** Within a quotation, too, a paragraph that ends in a colon leads the blanks right below it. */
    private void readContainer(Node container) {
        int outer = leading.size();
        for (Node child : Items.children(container)) {
            boolean before = child instanceof Paragraph && child.getNext() != null && holdsBlank(child.getNext());
            if (before && !holdsBlank(child) && leads(Plain.of(child))) {
                lead(markup.repeated(child));
            } else {
                readBlock(child);
                unlead(outer);
            }
        }
    }

    private void readList(ListBlock list) {
        List<Node> items = Items.children(list);
        int i = 0;
        while (i < items.size()) {
            if (holdsBlank(items.get(i))) {
                readItem(items.get(i++));
                continue;
            }
            ListBlock others = another(list, i);
            while (i < items.size() && !holdsBlank(items.get(i))) {
                others.appendChild(items.get(i++));
            }
            parts.add(new Words(markup.block(others)));
        }
    }

    /** An empty list of the same kind that goes on counting where this item stood. */
    private static ListBlock another(ListBlock list, int at) {
        ListBlock another;
        if (list instanceof OrderedList ordered) {
            OrderedList numbered = new OrderedList();
            Integer first = ordered.getMarkerStartNumber();
            numbered.setMarkerStartNumber((first == null ? 1 : first) + at);
            another = numbered;
        } else {
            another = new BulletList();
        }
        another.setTight(list.isTight());
        return another;
    }

    /** A paragraph of an item leads what is nested below it, whether it has a blank of its own or not. */
    private void readItem(Node item) {
        int outer = leading.size();
        for (Node child : Items.children(item)) {
            Node next = child.getNext();
            boolean leads = child instanceof Paragraph && next != null && holdsBlank(next);
            if (leads && !holdsBlank(child)) {
                lead(markup.repeated(child));
                continue;
            }
            readBlock(child);
            if (leads && next instanceof ListBlock && count(child) == 1 && last() instanceof Blank blank) {
                lead(Phrase.of(blank.text(), ":"));
            }
        }
        unlead(outer);
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private void lead(RichText text) {
        leading.addLast(text);
        parts.add(new LeadIn(led()));
    }

    private void unlead(int depth) {
        if (leading.size() > depth) {
            while (leading.size() > depth) {
                leading.removeLast();
            }
            parts.add(new LeadIn(led()));
        }
    }

    private @Nullable RichText led() {
        return leading.stream()
                .reduce((outer, inner) -> Phrase.of(outer, " ", inner))
                .orElse(null);
    }

    private void readLines(Node paragraph) {
        int outer = leading.size();
        List<Pieces> units = Units.of(paragraph, markup);
        int lastBlank = -1;
        for (int i = 0; i < units.size(); i++) {
            lastBlank = units.get(i).hasBlank() ? i : lastBlank;
        }
        for (int i = 0; i < units.size(); i++) {
            readLine(units.get(i), i < lastBlank, outer, paragraph);
        }
        unlead(outer);
    }

    /** @param followed by a blank in the same paragraph */
    private void readLine(Pieces line, boolean followed, int outer, Node at) {
        if (line.hasBlank()) {
            parts.addAll(Unit.blanks(line, at));
        } else if (line.hasWords()) {
            RichText text = line.rich();
            if (followed && leads(text.plain())) {
                while (leading.size() > outer) {
                    leading.removeLast();
                }
                lead(text);
            } else {
                parts.add(new Words(Phrase.paragraph(text)));
            }
        }
    }

    private static boolean leads(String line) {
        return Stream.of(":", "：", "…", "...").anyMatch(line::endsWith);
    }

    private void readTable(Table table) {
        boolean headless = table.heads().stream().anyMatch(BlankReader::holdsBlank);
        List<String> heads = headless
                ? Collections.nCopies(table.columns(), "")
                : table.heads().stream().map(Plain::of).toList();
        String named = heads.stream().filter(head -> !head.isEmpty()).collect(Collectors.joining(" – "));
        if (headless) {
            readRow(table.heads(), heads);
        } else if (!named.isEmpty()) {
            parts.add(new Words(Phrase.paragraph(new RichText(RawHtml.escape(named), named))));
        }
        List<String> asking = asksByColumn(table) ? heads : Collections.nCopies(table.columns(), "");
        table.rows().forEach(row -> readRow(row, asking));
    }

    /** Whether the blanks stand in several columns, whose heads then say what each asks. */
    private static boolean asksByColumn(Table table) {
        return IntStream.range(0, table.columns())
                        .filter(column -> table.column(column).stream().anyMatch(BlankReader::holdsBlank))
                        .count()
                > 1;
    }

    /** What stands beside the blanks names what they ask. */
    private void readRow(List<Node> row, List<String> heads) {
        List<Node> blanks = row.stream().filter(BlankReader::holdsBlank).toList();
        Pieces name = row.stream()
                .filter(cell -> !blanks.contains(cell) && !Plain.of(cell).isEmpty())
                .map(cell -> Pieces.of(cell, markup))
                .reduce(new Pieces("", ""), Pieces::dashed);
        if (blanks.isEmpty()) {
            parts.add(new Words(Phrase.paragraph(name.rich())));
        }
        for (Node cell : blanks) {
            String head = heads.get(row.indexOf(cell));
            Pieces subject = head.isEmpty() ? name : name.dashed(new Pieces(RawHtml.escape(head), head));
            Pieces own = Pieces.of(cell, markup);
            parts.addAll(Unit.blanks(subject.hasWords() ? subject.then(": ", own) : own, cell));
        }
    }
}

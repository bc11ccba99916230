package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block that holds blanks, in list items, lines, running text or table cells, into a sequence of lead-ins,
 * questions and other text, in the author's order.
 */
final class BlankReader {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'”’)]?\\s+(?=[\\p{Lu}\"“‘(])");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[,;|])\\s|\\s(?=(and|or|but|versus|vs)\\s)");
    private static final Pattern KEY = Pattern.compile("\\s?\\{#([^{}\\s]{1,200})\\}");

    private final Markup markup;
    private final List<Part> parts = new ArrayList<>();

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
        boolean[] found = {false};
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                found[0] |= Blanks.in(text.getLiteral());
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
        } else if (block instanceof Paragraph) {
            readParagraph(block);
        } else if (block instanceof ListBlock) {
            Items.children(block).forEach(item -> readItem(item, block));
        } else if (block instanceof TableBlock table) {
            readTable(table);
        } else if (block instanceof org.commonmark.node.Heading) {
            readParagraph(block);
        } else {
            Items.children(block).forEach(this::readBlock);
        }
    }

    private void readItem(Node item, Node list) {
        if (!holdsBlank(item)) {
            parts.add(new Words(listOf(item, list)));
            return;
        }
        boolean led = false;
        for (Node child : Items.children(item)) {
            boolean lead = child instanceof Paragraph && !holdsBlank(child) && child.getNext() != null;
            if (lead && holdsBlank(child.getNext())) {
                parts.add(new LeadIn(markup.inline(child)));
                led = true;
            } else {
                readBlock(child);
            }
        }
        if (led) {
            parts.add(new LeadIn(null));
        }
    }

    private RichText listOf(Node item, Node list) {
        RichText text = markup.block(item);
        String tag = list instanceof BulletList ? "ul" : "ol";
        return new RichText("<" + tag + ">" + text.html() + "</" + tag + ">", text.plain());
    }

    private void readTable(TableBlock block) {
        Table table = Table.of(block);
        String heads = table.heads().stream()
                .map(Plain::of)
                .filter(head -> !head.isBlank())
                .reduce("", BlankReader::dashed);
        if (!heads.isEmpty()) {
            parts.add(new Words(new RichText("<p>" + RawHtml.escape(heads) + "</p>", heads)));
        }
        table.rows().forEach(row -> readRow(table, row));
    }

    private void readRow(Table table, List<Node> row) {
        List<Node> blanks = row.stream().filter(BlankReader::holdsBlank).toList();
        Pieces name = row.stream()
                .filter(cell -> !blanks.contains(cell) && !Plain.of(cell).isBlank())
                .map(this::pieces)
                .reduce((one, other) -> one.then(" – ", other))
                .orElse(new Pieces("", ""));
        if (blanks.isEmpty()) {
            parts.add(new Words(name.rich()));
        }
        for (Node cell : blanks) {
            String head = blanks.size() > 1 ? table.head(row.indexOf(cell)) : "";
            Pieces subject = head.isEmpty() ? name : name.then(" – ", new Pieces(RawHtml.escape(head), head));
            Pieces own = pieces(cell);
            readUnit(subject.hasWords() ? subject.then(": ", own) : own, cell);
        }
    }

    private void readParagraph(Node paragraph) {
        markEnds(paragraph);
        Pieces text = pieces(paragraph);
        List<Pieces> lines = unwrapped(text.cutAt(Blanks.LINE));
        if (lines.stream().filter(Pieces::hasBlank).allMatch(BlankReader::endsInBlank)) {
            lines.forEach(line -> readLine(line, paragraph));
        } else {
            text.joined().cutAt(Blanks.SENTENCE).forEach(sentence -> readLine(sentence, paragraph));
        }
    }

    /** Lines that only go on in the next one are joined with it: "Labs can↵coordinate: ____%", "It rains:↵____%". */
    private static List<Pieces> unwrapped(List<Pieces> lines) {
        List<Pieces> units = new ArrayList<>();
        Pieces open = null;
        for (Pieces line : lines) {
            Pieces unit = open == null ? line : open.then(" ", line);
            boolean bare = open != null
                    && line.hasBlank()
                    && !line.cutAtBlanks().get(0).hasWords();
            if (open != null && !bare && !goesOn(open)) {
                units.add(open);
                unit = line;
            }
            open = unit.hasBlank() ? null : unit;
            if (unit.hasBlank()) {
                units.add(unit);
            }
        }
        if (open != null) {
            units.add(open);
        }
        return units;
    }

    private static boolean goesOn(Pieces line) {
        String plain = line.rich().plain();
        return !plain.isEmpty() && ":：.!?…".indexOf(plain.charAt(plain.length() - 1)) < 0;
    }

    private void readLine(Pieces line, Node at) {
        if (line.hasBlank()) {
            readUnit(line, at);
        } else if (line.hasWords()) {
            RichText text = line.rich();
            boolean leads = text.plain().endsWith(":")
                    || text.plain().endsWith("…")
                    || text.plain().endsWith("...");
            parts.add(leads ? new LeadIn(text) : new Words(new RichText("<p>" + text.html() + "</p>", text.plain())));
        }
    }

    /** One sentence, line or cell with one or more blanks. */
    private void readUnit(Pieces unit, Node at) {
        Matcher key = KEY.matcher(unit.plain());
        String own = key.find() ? key.group(1) : null;
        List<Pieces> around = new Pieces(withoutKeys(unit.html()), withoutKeys(unit.plain())).cutAtBlanks();
        int blanks = around.size() - 1;
        if (!around.get(blanks).hasWords()) {
            RichText first = around.get(0).trimmed();
            for (int i = 0; i < blanks; i++) {
                RichText text = i == 0 ? first : Elision.completed(around.get(i).trimmed(), first);
                parts.add(new Blank(text, i == 0 ? own : null, at));
            }
        } else {
            readRunning(around, own, at);
        }
    }

    /** "A ____% chance of rain and a ____% chance of snow": each blank keeps the words around it. */
    private void readRunning(List<Pieces> around, @Nullable String own, Node at) {
        int blanks = around.size() - 1;
        Pieces before = around.get(0);
        for (int i = 1; i <= blanks; i++) {
            List<Pieces> cut = i == blanks
                    ? List.of(around.get(i), new Pieces("", ""))
                    : around.get(i).cutAtLast(Blanks.CLAUSE);
            Pieces whole = before.then("…%", cut.get(0));
            parts.add(new Blank(whole.trimmed(), i == 1 ? own : null, at));
            before = cut.get(1);
        }
    }

    private Pieces pieces(Node block) {
        return new Pieces(markup.marked(block), Plain.marked(block));
    }

    /** Marks in the source's text where sentences and clauses end, so that HTML and plain words can be cut alike. */
    private static void markEnds(Node paragraph) {
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                String sentences = SENTENCE_END
                        .matcher(text.getLiteral())
                        .replaceAll(end -> Matcher.quoteReplacement(end.group() + Blanks.SENTENCE));
                text.setLiteral(CLAUSE_END
                        .matcher(sentences)
                        .replaceAll(end -> Matcher.quoteReplacement(end.group() + Blanks.CLAUSE)));
            }

            @Override
            public void visit(Code code) {}

            @Override
            public void visit(HardLineBreak lineBreak) {
                lineBreak.insertBefore(new SoftLineBreak());
                lineBreak.unlink();
            }
        });
    }

    private static boolean endsInBlank(Pieces line) {
        List<Pieces> around = line.cutAtBlanks();
        return !new Pieces("", withoutKeys(around.get(around.size() - 1).plain())).hasWords();
    }

    private static String withoutKeys(String text) {
        return KEY.matcher(text).replaceAll("");
    }

    private static String dashed(String one, String other) {
        return one.isEmpty() ? other : one + " – " + other;
    }
}

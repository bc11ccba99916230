package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Reads list items of the forms {@code **Name**: detail}, {@code **Name** – detail} and {@code a bare sentence}. What
 * follows an item's first paragraph belongs to its detail.
 */
final class Items {

    private static final Pattern SEPARATOR = Pattern.compile("^(\\.\\s|[:：–—-]+)\\s*");

    private static final String SEPARATORS = ":：–—-";

    private final Markup markup;

    Items(Markup markup) {
        this.markup = markup;
    }

    /** @param name null for a bare sentence */
    record Item(@Nullable RichText name, RichText detail) {}

    List<Item> of(Node list) {
        List<Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                items.add(item(item));
            }
        }
        return items;
    }

    private Item item(Node item) {
        Node first = item.getFirstChild();
        if (!(first instanceof Paragraph)) {
            return new Item(null, markup.blocks(children(item)));
        }
        RichText name = takeName(first);
        RichText line = markup.inline(first);
        first.unlink();
        if (item.getFirstChild() == null) {
            return new Item(name, line);
        }
        RichText rest = markup.blocks(children(item));
        return new Item(name, Phrase.of(line, " ", rest));
    }

    /** Removes the bold name and its separator from the line, if it has one. */
    private @Nullable RichText takeName(Node line) {
        Node bold = opening(line);
        if (bold == null || !isBold(bold)) {
            return null;
        }
        String plain = Plain.of(bold);
        boolean separatedWithin = endsInSeparator(plain);
        boolean separatedAfter = bold.getNext() == null || dropSeparator(bold.getNext());
        if (!separatedWithin && !separatedAfter) {
            return null;
        }
        Paragraph holder = new Paragraph();
        bold.unlink();
        holder.appendChild(bold instanceof StrongEmphasis strong ? unwrapped(strong) : bold);
        RichText name = markup.inline(holder);
        return separatedWithin ? trimmed(name, separatedAfter ? "[:：]" : "[:：.]") : name;
    }

    /** Whether an item opens with a bold name and a separator. */
    static boolean opensWithName(Node item) {
        Node line = item.getFirstChild();
        Node bold = line instanceof Paragraph ? opening(line) : null;
        if (bold == null || !isBold(bold)) {
            return false;
        }
        String after = bold.getNext() instanceof Text text ? text.getLiteral() : "";
        return endsInSeparator(Plain.of(bold)) || (!after.isEmpty() && separates(after));
    }

    /** What a line opens with, behind the box of a task. */
    private static @Nullable Node opening(Node line) {
        Node first = line.getFirstChild();
        return first instanceof TaskListItemMarker ? first.getNext() : first;
    }

    private static boolean isBold(Node node) {
        return node instanceof StrongEmphasis
                || (node instanceof Link
                        && node.getFirstChild() instanceof StrongEmphasis
                        && node.getFirstChild().getNext() == null);
    }

    private static Node unwrapped(StrongEmphasis strong) {
        // A container that renders nothing of its own.
        org.commonmark.node.Document content = new org.commonmark.node.Document();
        while (strong.getFirstChild() != null) {
            content.appendChild(strong.getFirstChild());
        }
        return content;
    }

    private static boolean dropSeparator(Node after) {
        if (!(after instanceof Text text)) {
            return after instanceof org.commonmark.node.SoftLineBreak
                    || after instanceof org.commonmark.node.HardLineBreak;
        }
        boolean separated = separates(text.getLiteral());
        if (separated) {
            text.setLiteral(SEPARATOR.matcher(text.getLiteral().stripLeading()).replaceFirst(""));
        }
        return separated;
    }

    /** Whether what follows a bold name opens with a separator; the hyphen of a word is none. */
    private static boolean separates(String after) {
        String stripped = after.stripLeading();
        boolean hyphenOfAWord = after.startsWith("-");
        return stripped.startsWith(". ")
                || (!stripped.isEmpty() && SEPARATORS.indexOf(stripped.charAt(0)) >= 0 && !hyphenOfAWord);
    }

    private static boolean endsInSeparator(String name) {
        return !name.isEmpty() && ":：.".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private static RichText trimmed(RichText name, String separator) {
        return new RichText(
                name.html().replaceFirst(separator + "((</[a-z]+>)*)$", "$1"),
                name.plain().replaceFirst(separator + "$", ""));
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}

package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * A plain block in the place of a component: the strings of its attributes, arrays as lists. A string goes without the
 * name of its attribute where that only says that it is there to be read.
 */
final class Component extends CustomBlock {

    private static final Set<String> SPEAKING = Set.of(
            "alt",
            "aria-label",
            "caption",
            "content",
            "description",
            "heading",
            "label",
            "name",
            "question",
            "quote",
            "statement",
            "summary",
            "text",
            "title");

    /** These head what the component holds. */
    private static final Set<String> HEADS = Set.of("heading", "label", "title");

    private static final Set<String> ADDRESSES = Set.of("href", "link", "url");

    /** What such an attribute holds is for the site that runs the component. */
    private static final Set<String> SILENT =
            Set.of("class", "className", "dir", "id", "key", "lang", "ref", "rel", "role", "slot", "style", "target");

    private Component() {}

    /** Whether a reader gets to see what the attribute holds. */
    static boolean isShown(Jsx.Attribute attribute) {
        String name = attribute.name();
        boolean instruction = name.contains(":") || name.startsWith("data-") || name.matches("on\\p{Lu}.*");
        return attribute.value() != null && !instruction && !SILENT.contains(name);
    }

    /** Whether the attribute holds a text that is there to be read. */
    static boolean speaks(Jsx.Attribute attribute) {
        return SPEAKING.contains(attribute.name()) && attribute.value() instanceof JsValue.Text;
    }

    static Component of(List<Jsx.Attribute> attributes) {
        Component component = new Component();
        for (Jsx.Attribute attribute : attributes) {
            if (attribute.value() != null) {
                add(attribute.name(), attribute.value(), component);
            }
        }
        return component;
    }

    /** In one line, with commas between them. */
    static List<Node> inlines(List<Jsx.Attribute> attributes) {
        List<Node> nodes = new ArrayList<>();
        for (Jsx.Attribute attribute : attributes) {
            if (attribute.value() != null) {
                addInline(attribute.name(), attribute.value(), nodes);
            }
        }
        return nodes;
    }

    private static void addInline(String name, JsValue value, List<Node> nodes) {
        if (value instanceof JsValue.Items items) {
            items.items().forEach(item -> addInline("", item, nodes));
        } else if (value instanceof JsValue.Fields fields) {
            fields.fields().forEach(field -> addInline(field.name(), field.value(), nodes));
        } else {
            if (!nodes.isEmpty()) {
                nodes.add(new Text(", "));
            }
            nodes.addAll(line(name, value));
        }
    }

    private static void add(String name, JsValue value, Node parent) {
        if (value instanceof JsValue.Fields fields) {
            addLabel(name, parent);
            fields.fields().forEach(field -> add(field.name(), field.value(), parent));
        } else if (value instanceof JsValue.Items items) {
            addLabel(name, parent);
            parent.appendChild(list(items.items()));
        } else if (value instanceof JsValue.Text text && text.text().strip().indexOf('\n') >= 0) {
            addLabel(name, parent);
            FencedCodeBlock lines = new FencedCodeBlock();
            lines.setLiteral(text.text().strip() + "\n");
            parent.appendChild(lines);
        } else {
            parent.appendChild(paragraph(HEADS.contains(name) ? List.of(head(value)) : line(name, value)));
        }
    }

    private static StrongEmphasis head(JsValue value) {
        StrongEmphasis head = new StrongEmphasis("**");
        head.appendChild(shown("", value));
        return head;
    }

    private static void addLabel(String name, Node parent) {
        if (!label(name).isEmpty()) {
            parent.appendChild(paragraph(List.of(new Text(label(name).stripTrailing()))));
        }
    }

    private static BulletList list(List<JsValue> values) {
        BulletList list = new BulletList();
        list.setTight(values.stream().noneMatch(value -> value instanceof JsValue.Fields));
        for (JsValue value : values) {
            ListItem item = new ListItem();
            add("", value, item);
            list.appendChild(item);
        }
        return list;
    }

    private static Paragraph paragraph(List<Node> inlines) {
        Paragraph paragraph = new Paragraph();
        inlines.forEach(paragraph::appendChild);
        return paragraph;
    }

    private static List<Node> line(String name, JsValue value) {
        Node shown = shown(name, value);
        return label(name).isEmpty() ? List.of(shown) : List.of(new Text(label(name)), shown);
    }

    private static Node shown(String name, JsValue value) {
        if (value instanceof JsValue.Text text) {
            return ADDRESSES.contains(name) && text.text().matches("\\S+") ? link(text.text()) : new Text(text.text());
        }
        return value instanceof JsValue.Bare bare ? new Text(bare.typed()) : new Code(String.valueOf(typed(value)));
    }

    private static String typed(JsValue value) {
        return value instanceof JsValue.Code code ? code.typed() : "";
    }

    private static Link link(String address) {
        Link link = new Link(address, null);
        link.appendChild(new Text(address));
        return link;
    }

    private static String label(String name) {
        return name.isEmpty() || SPEAKING.contains(name) ? "" : name + ": ";
    }
}

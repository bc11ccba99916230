package org.cruxbook.manuscript;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** What is shown in the place of a piece of MDX. */
sealed interface Insert {

    /** In lines of its own; new nodes each time. */
    List<Node> blocks();

    /** Within a line; new nodes each time. */
    List<Node> inlines();

    /** The end of a component, which parts what precedes it from what follows. */
    record Nothing() implements Insert {

        @Override
        public List<Node> blocks() {
            return List.of();
        }

        @Override
        public List<Node> inlines() {
            return List.of();
        }
    }

    /** Words as they are. */
    record Words(String words) implements Insert {

        @Override
        public List<Node> blocks() {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(new Text(words));
            return List.of(paragraph);
        }

        @Override
        public List<Node> inlines() {
            return List.of(new Text(words));
        }
    }

    /** Source that is shown as it was typed, line by line. */
    record Listing(String source) implements Insert {

        @Override
        public List<Node> blocks() {
            FencedCodeBlock code = new FencedCodeBlock();
            code.setLiteral(source + "\n");
            return List.of(code);
        }

        @Override
        public List<Node> inlines() {
            return List.of(new Code(source));
        }
    }

    /** A tag that passes the sanitiser. */
    record Html(String tag) implements Insert {

        @Override
        public List<Node> blocks() {
            HtmlBlock html = new HtmlBlock();
            html.setLiteral(tag);
            return List.of(html);
        }

        @Override
        public List<Node> inlines() {
            HtmlInline html = new HtmlInline();
            html.setLiteral(tag);
            return List.of(html);
        }
    }

    /** The texts that a component has in its attributes. */
    record Strings(List<Jsx.Attribute> attributes) implements Insert {

        @Override
        public List<Node> blocks() {
            return List.of(Component.of(attributes));
        }

        @Override
        public List<Node> inlines() {
            return Component.inlines(attributes);
        }
    }
}

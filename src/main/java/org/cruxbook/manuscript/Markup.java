package org.cruxbook.manuscript;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/** From Markdown to nodes, and from the nodes of one page to HTML that is safe to send. */
final class Markup {

    private static final int DEEPEST_BLOCKS = 60;
    private static final int DEEPEST_INLINES = 100;

    /** In characters of HTML: what a column of the database holds. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int MOST_BARS = 30_000;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = parser().build();

    /** MDX has no code by indent: there, what a component holds is indented. */
    private static final Parser MDX_PARSER = parser().enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    Heading.class,
                    HtmlBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .build();

    private final Notes notes;
    private final Map<Node, String> anchors = new IdentityHashMap<>();
    private @Nullable Node tooLong;
    private boolean inSeveralPlaces;
    // Of several renderers for one kind of node the first that is added wins.
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .nodeRendererFactory(RawHtmlRenderer::new)
            .nodeRendererFactory(RecordTable::new)
            .nodeRendererFactory(context -> new OwnNodes(context, this))
            .extensions(EXTENSIONS)
            .softbreak(String.valueOf(Blanks.LINE))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Heading && anchors.containsKey(node)) {
                    attributes.put("id", anchors.get(node));
                }
                if (tag.equals("pre")) {
                    attributes.put("tabindex", "0");
                }
            })
            .build();

    Markup(Notes notes) {
        this.notes = notes;
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .extensions(List.of(FootnotesExtension.create(), TaskListItemsExtension.create()))
                .customBlockParserFactory(new AsideParser.Factory())
                .customBlockParserFactory(new Marks.Factory())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES);
    }

    /**
     * The page as nodes. Nesting past a limit that no reader could follow is shown flat.
     *
     * @throws IllegalArgumentException for a table with more cells than the parser takes, or a body with more bars
     *     between cells than any page needs
     */
    static Node parse(PageText text) {
        if (barTooMany(text.markdown()) >= 0) {
            throw new IllegalArgumentException("more than " + MOST_BARS + " cells");
        }
        return (text.isMdx() ? MDX_PARSER : PARSER).parse(text.markdown());
    }

    /** What stands in one line of a table. */
    static Node parseCells(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Where the first bar stands that is one too many; -1 if there is none. */
    static int barTooMany(String markdown) {
        int at = -1;
        for (int bars = 0; bars <= MOST_BARS; bars++) {
            at = markdown.indexOf('|', at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    /** Gives a heading the id that links to it use. */
    void anchor(Heading heading, String anchor) {
        anchors.put(heading, anchor);
    }

    /** The children of a block as inline HTML. */
    RichText inline(Node block) {
        return rich(block, Blanks.unmask(marked(block)), Plain.of(block));
    }

    /** The same for words that the site repeats on other pages, where no footnote could be found. */
    RichText repeated(Node block) {
        return rich(block, Blanks.unmask(markedRepeated(block)), Plain.of(block));
    }

    /** @see #marked */
    String markedRepeated(Node block) {
        inSeveralPlaces = true;
        String html = marked(block);
        inSeveralPlaces = false;
        return html;
    }

    /** The sign that leads to a footnote. */
    String shown(FootnoteReference node) {
        if (inSeveralPlaces) {
            notes.leaveOut(node);
            return "";
        }
        Notes.Reference reference = notes.show(node);
        return reference == null
                ? RawHtml.escape("[^" + node.getLabel() + "]")
                : "<sup><a class=\"note-ref\" id=\"" + reference.id() + "\" href=\"#" + reference.note()
                        + "\" aria-label=\""
                        + RawHtml.escape(Captions.of("notes.ref", String.valueOf(reference.number()))) + "\">"
                        + reference.number() + "</a></sup>";
    }

    /** All footnotes, once everything else is shown; null where there are none. */
    @Nullable
    RichText notes() {
        if (notes.isEmpty()) {
            return null;
        }
        String html = notes.html(this);
        return rich(new Document(), Blanks.unmask(html), Plain.fold(Blanks.unmask(notes.plain())));
    }

    /** A block as it is. */
    RichText block(Node block) {
        return rich(block, Blanks.unmask(renderer.render(block)), Plain.of(block));
    }

    /** Several blocks, one after the other. */
    RichText blocks(List<? extends Node> blocks) {
        if (blocks.isEmpty()) {
            return RichText.NONE;
        }
        StringBuilder html = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (Node block : blocks) {
            html.append(renderer.render(block));
            plain.append(Plain.marked(block)).append(' ');
        }
        return rich(blocks.get(0), Blanks.unmask(html.toString()), Plain.fold(Blanks.unmask(plain.toString())));
    }

    /** The inline HTML of a block's children, neither checked nor unmasked: blanks, lines and sentences can be told apart. */
    String marked(Node block) {
        StringBuilder html = new StringBuilder();
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            mark(child, html);
        }
        return html.toString();
    }

    /** What most text is made of without the renderer, which is set up anew for each piece. */
    private void mark(Node node, StringBuilder html) {
        if (isBare(node)) {
            html.append(((Text) node).getLiteral());
        } else if (node instanceof StrongEmphasis) {
            html.append("<strong>").append(marked(node)).append("</strong>");
        } else if (node instanceof Emphasis) {
            html.append("<em>").append(marked(node)).append("</em>");
        } else {
            html.append(renderer.render(node));
        }
    }

    /** Whether it is text that reads the same in HTML. */
    private static boolean isBare(Node node) {
        return node instanceof Text text
                && text.getLiteral().indexOf('&') < 0
                && text.getLiteral().indexOf('<') < 0
                && text.getLiteral().indexOf('>') < 0
                && text.getLiteral().indexOf('"') < 0;
    }

    private RichText rich(Node from, String html, String plain) {
        RichText rich = new RichText(SafeHtml.of(html), plain);
        boolean fits = rich.html().length() <= LONGEST_TEXT && plain.length() <= LONGEST_TEXT;
        tooLong = tooLong == null && !fits ? from : tooLong;
        return rich;
    }

    /** The first piece of the page so far that is longer than can be stored; null if there is none. */
    @Nullable
    Node tooLong() {
        return tooLong;
    }

    private record RawHtmlRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlInline.class, HtmlBlock.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof HtmlInline inline) {
                context.getWriter().raw(RawHtml.safe(inline.getLiteral()));
            } else if (node instanceof HtmlBlock block) {
                String html = RawHtml.safe(block.getLiteral());
                boolean bare = RawHtml.onlyTags(block.getLiteral()) || html.contains("details>");
                context.getWriter().raw(bare ? html : "<p>" + html + "</p>");
            }
        }
    }
}

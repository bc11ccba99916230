package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes Markdown of an MDX page. Each component and expression that fills its lines becomes a mark in a line of its own,
 * with what it holds below it and no further indented; others become marks within their line. Nothing is ever run.
 */
final class MdxWriter {

    private final String source;
    private final MdxProblems problems;
    private final List<MdxToken> tokens;
    private final MdxElements elements;
    private final boolean[] asBlock;
    private final MdxLines lines;
    private final Inserts inserts = new Inserts();
    private final String end = Marks.block(inserts.add(new Insert.Nothing(), ""));
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** A block that is open, and the indent around it. */
    private record Frame(String margin, int indent) {}

    private MdxWriter(String source, MdxProblems problems) {
        this.source = source;
        this.problems = problems;
        MdxScanner.Scan scan = MdxScanner.scan(source);
        this.tokens = scan.tokens();
        this.elements = new MdxElements(source, tokens);
        this.asBlock = new boolean[tokens.size()];
        this.lines = new MdxLines(source);
        scan.unclosedBraces().forEach(problems::unclosedBrace);
    }

    /** @param source the body, its blanks masked */
    static PageText write(String source, MdxProblems problems) {
        MdxWriter writer = new MdxWriter(source, problems);
        for (int i = 0; i < writer.tokens.size(); i++) {
            writer.write(i);
        }
        return new PageText(writer.lines.markdown(), true, writer.lines.origins(), writer.inserts);
    }

    private void write(int index) {
        MdxToken token = tokens.get(index);
        if (token instanceof MdxToken.Text text) {
            lines.text(text.start(), text.end());
            return;
        }
        asBlock[index] = isBlock(index);
        if (token instanceof MdxToken.Tag tag) {
            tag(index, tag);
        } else if (token instanceof MdxToken.Expression expression) {
            put(value(expression), token, asBlock[index]);
        } else if (token instanceof MdxToken.Export) {
            export(token);
        } else {
            remove(token);
        }
        lines.pass(token.start(), token.end());
    }

    private boolean isBlock(int index) {
        return elements.isBlock(index)
                && !(tokens.get(index) instanceof MdxToken.Tag && role(index).isPartOfLine())
                && lines.margin().length() <= MdxLines.WIDEST_MARGIN;
    }

    private void remove(MdxToken token) {
        if (token instanceof MdxToken.Import) {
            problems.imported(token.start());
        }
        lines.nothing();
    }

    private Insert value(MdxToken.Expression expression) {
        if (expression.value() instanceof JsValue.Text text) {
            return new Insert.Words(text.text());
        } else if (expression.value() instanceof JsValue.Bare bare) {
            return new Insert.Words(bare.typed());
        }
        problems.expression(expression.start());
        return new Insert.Words(typed(expression));
    }

    private void export(MdxToken token) {
        String typed = typed(token);
        Insert insert = Exported.of(typed);
        problems.exported(token.start(), insert != null);
        if (insert == null) {
            lines.nothing();
        } else {
            put(insert, token, true);
        }
    }

    private void tag(int index, MdxToken.Tag tag) {
        if (tag.jsx().kind() == Jsx.Kind.ALONE) {
            open(index, tag);
        } else if (elements.partner(index) < 0) {
            problems.unpaired(tag.start(), typed(tag).split("[\\s>]", 2)[0] + ">");
            put(new Insert.Words(typed(tag)), tag, false);
        } else if (tag.jsx().kind() == Jsx.Kind.OPENS) {
            String margin = lines.margin();
            open(index, tag);
            if (asBlock[index]) {
                frames.push(new Frame(margin, lines.indent(lines.indentBehind(tag.end()))));
            }
        } else {
            close(elements.partner(index), tag);
        }
    }

    private void open(int index, MdxToken.Tag tag) {
        tell(tag, role(index));
        if (asBlock[index]) {
            openBlock(tag, role(index));
        } else {
            openInline(tag, role(index));
        }
    }

    private void tell(MdxToken.Tag tag, JsxRole role) {
        Jsx jsx = tag.jsx();
        if (!role.isWhole(jsx)) {
            problems.component(
                    tag.start(),
                    jsx.called(),
                    jsx.attributes().stream()
                            .filter(one -> !Component.isShown(one))
                            .map(Jsx.Attribute::name)
                            .toList());
        }
        if (Blanks.in(source.substring(tag.start(), tag.end()))) {
            problems.blank(tag.start());
        }
    }

    private void openBlock(MdxToken.Tag tag, JsxRole role) {
        Jsx jsx = tag.jsx();
        if (role == JsxRole.HTML) {
            put(new Insert.Html(html(jsx)), tag, true);
        } else if (role == JsxRole.ASIDE && jsx.kind() == Jsx.Kind.OPENS) {
            openAside(tag);
        } else {
            lines.block(end, tag.start());
            strings(tag, shown(jsx));
        }
    }

    private void strings(MdxToken.Tag tag, List<Jsx.Attribute> shown) {
        if (!shown.isEmpty()) {
            put(new Insert.Strings(shown), tag, true);
        }
    }

    private void openAside(MdxToken.Tag tag) {
        String title = tag.jsx().text("title");
        String label = title == null ? "" : "[" + mark(new Insert.Words(title), tag) + "]";
        lines.block(Aside.MDX_FENCE + JsxRole.asideKind(tag.jsx()) + label, tag.start());
        strings(tag, title == null ? shown(tag.jsx(), "type") : shown(tag.jsx(), "type", "title"));
    }

    private void openInline(MdxToken.Tag tag, JsxRole role) {
        Jsx jsx = tag.jsx();
        switch (role) {
            case HTML -> put(new Insert.Html(html(jsx)), tag, false);
            case LINK -> lines.inline("[", tag.start());
            case PICTURE -> lines.inline("![" + alt(tag) + "](<" + address(jsx.text("src")) + ">)", tag.start());
            default -> {
                if (jsx.kind() == Jsx.Kind.ALONE) {
                    inlineStrings(tag, "", "");
                }
            }
        }
    }

    private String alt(MdxToken.Tag tag) {
        String alt = tag.jsx().text("alt");
        return alt == null ? "" : mark(new Insert.Words(alt), tag);
    }

    /** After the words that a component holds its own stand in brackets. */
    private void inlineStrings(MdxToken.Tag tag, String before, String after) {
        List<Jsx.Attribute> shown = shown(tag.jsx());
        if (!shown.isEmpty()) {
            lines.space();
            lines.inline(before + mark(new Insert.Strings(shown), tag) + after, tag.start());
        }
    }

    private void close(int opening, MdxToken.Tag tag) {
        MdxToken.Tag opened = (MdxToken.Tag) tokens.get(opening);
        JsxRole role = role(opening);
        if (asBlock[opening]) {
            Frame frame = frames.pop();
            lines.indent(frame.indent());
            lines.closing(frame.margin(), closing(tag, role), tag.start());
        } else if (role == JsxRole.HTML) {
            put(new Insert.Html(html(tag.jsx())), tag, false);
        } else if (role == JsxRole.LINK) {
            lines.inline("](<" + address(opened.jsx().text("href")) + ">)", tag.start());
        } else {
            inlineStrings(opened, "(", ")");
        }
    }

    private String closing(MdxToken.Tag tag, JsxRole role) {
        return switch (role) {
            case HTML -> Marks.block(inserts.add(new Insert.Html(html(tag.jsx())), typed(tag)));
            case ASIDE -> Aside.MDX_FENCE;
            default -> end;
        };
    }

    private static String html(Jsx jsx) {
        boolean open = jsx.attributes().stream().anyMatch(one -> one.name().equals("open"));
        String slash = jsx.kind() == Jsx.Kind.CLOSES ? "/" : "";
        return "<" + slash + jsx.name() + (open && jsx.name().equals("details") ? " open>" : ">");
    }

    private static String address(@Nullable String typed) {
        return String.valueOf(typed).replaceAll("[<>\\\\\\p{Cntrl}]", "");
    }

    /** @param others names of attributes that are shown in another way */
    private static List<Jsx.Attribute> shown(Jsx jsx, String... others) {
        Set<String> without = Set.of(others);
        return jsx.attributes().stream()
                .filter(one -> Component.isShown(one) && !without.contains(one.name()))
                .toList();
    }

    private JsxRole role(int index) {
        MdxToken.Tag tag = (MdxToken.Tag) tokens.get(index);
        boolean holdsText = elements.partner(index) == index + 2 && tokens.get(index + 1) instanceof MdxToken.Text;
        String words = holdsText
                ? source.substring(
                        tokens.get(index + 1).start(), tokens.get(index + 1).end())
                : null;
        return JsxRole.of(tag.jsx(), words == null || words.indexOf('\n') >= 0 ? null : words);
    }

    private void put(Insert insert, MdxToken token, boolean block) {
        int number = inserts.add(insert, typed(token));
        if (block) {
            lines.block(Marks.block(number), token.start());
        } else {
            lines.inline(Marks.inline(number), token.start());
        }
    }

    private String mark(Insert insert, MdxToken token) {
        return Marks.inline(inserts.add(insert, typed(token)));
    }

    private String typed(MdxToken token) {
        return Blanks.unmask(source.substring(token.start(), token.end()));
    }
}

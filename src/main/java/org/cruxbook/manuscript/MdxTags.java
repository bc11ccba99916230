package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what the tags of an MDX page become; what stands between them is written by others. */
final class MdxTags {

    private final List<MdxToken> tokens;
    private final MdxElements elements;
    private final MdxLines lines;
    private final MdxProblems problems;
    private final boolean[] asBlock;
    private final Deque<Frame> frames = new ArrayDeque<>();

    MdxTags(List<MdxToken> tokens, MdxElements elements, MdxLines lines, MdxProblems problems) {
        this.tokens = tokens;
        this.elements = elements;
        this.lines = lines;
        this.problems = problems;
        this.asBlock = new boolean[tokens.size()];
    }

    /** A block that is open, and the indent around it. */
    private record Frame(String margin, int indent) {}

    void write(int index, MdxToken.Tag tag) {
        Jsx.Kind kind = tag.jsx().kind();
        if (kind != Jsx.Kind.ALONE && elements.partner(index) < 0) {
            problems.unpaired(tag.start(), lines.typed(tag).split("[\\s>]", 2)[0] + ">");
            lines.inline(new Insert.Words(lines.typed(tag)), tag);
        } else if (kind == Jsx.Kind.CLOSES) {
            close(elements.partner(index), tag);
        } else {
            asBlock[index] = isBlock(index);
            String margin = lines.margin();
            open(index, tag);
            if (kind == Jsx.Kind.OPENS && asBlock[index]) {
                frames.push(new Frame(margin, lines.indent(lines.indentBehind(tag.end()))));
            }
        }
    }

    private boolean isBlock(int index) {
        return elements.isBlock(index) && !role(index).isPartOfLine() && lines.hasRoom();
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
                    jsx,
                    jsx.attributes().stream()
                            .filter(one -> !Component.isShown(one))
                            .map(Jsx.Attribute::name)
                            .toList());
        }
        if (lines.holdsBlank(tag)) {
            problems.blank(tag.start());
        }
    }

    private void openBlock(MdxToken.Tag tag, JsxRole role) {
        Jsx jsx = tag.jsx();
        if (role == JsxRole.HTML) {
            lines.block(new Insert.Html(html(jsx)), tag);
        } else if (role == JsxRole.ASIDE && jsx.kind() == Jsx.Kind.OPENS) {
            openAside(tag);
        } else {
            lines.block(lines.end(), tag.start());
            strings(tag, shown(jsx));
        }
    }

    private void strings(MdxToken.Tag tag, List<Jsx.Attribute> shown) {
        if (!shown.isEmpty()) {
            lines.block(new Insert.Strings(shown), tag);
        }
    }

    private void openAside(MdxToken.Tag tag) {
        String title = tag.jsx().text("title");
        String label = title == null ? "" : "[" + lines.mark(new Insert.Words(title), tag) + "]";
        lines.block(Aside.MDX_FENCE + JsxRole.asideKind(tag.jsx()) + label, tag.start());
        strings(tag, title == null ? shown(tag.jsx(), "type") : shown(tag.jsx(), "type", "title"));
    }

    private void openInline(MdxToken.Tag tag, JsxRole role) {
        Jsx jsx = tag.jsx();
        switch (role) {
            case HTML -> lines.inline(new Insert.Html(html(jsx)), tag);
            case LINK -> lines.inline("[", tag.start());
            case PICTURE -> openPicture(tag);
            default -> {
                if (jsx.kind() == Jsx.Kind.ALONE) {
                    inlineStrings(tag, shown(jsx), "", "");
                }
            }
        }
    }

    private void openPicture(MdxToken.Tag tag) {
        String address = "](<" + address(tag.jsx().text("src")) + ">)";
        lines.inline("![" + alt(tag) + address, tag.start());
        inlineStrings(tag, spoken(tag.jsx()), " (", ")");
    }

    private String alt(MdxToken.Tag tag) {
        String alt = tag.jsx().text("alt");
        return alt == null ? "" : lines.mark(new Insert.Words(alt), tag);
    }

    /** After the words that a component holds its own stand in brackets. */
    private void inlineStrings(MdxToken.Tag tag, List<Jsx.Attribute> shown, String before, String after) {
        if (shown.isEmpty()) {
            lines.nothing();
        } else {
            lines.space();
            lines.inline(before + lines.mark(new Insert.Strings(shown), tag) + after, tag.start());
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
            lines.inline(new Insert.Html(html(tag.jsx())), tag);
        } else if (role == JsxRole.LINK) {
            lines.inline("](<" + address(opened.jsx().text("href")) + ">)", tag.start());
            inlineStrings(opened, spoken(opened.jsx()), "(", ")");
        } else {
            inlineStrings(opened, shown(opened.jsx()), "(", ")");
        }
    }

    private String closing(MdxToken.Tag tag, JsxRole role) {
        return switch (role) {
            case HTML -> lines.blockMark(new Insert.Html(html(tag.jsx())), tag);
            case ASIDE -> Aside.MDX_FENCE;
            default -> lines.end();
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

    /** What stands beside a link or picture: the texts for readers, but for the words in its place. */
    private static List<Jsx.Attribute> spoken(Jsx jsx) {
        return jsx.attributes().stream()
                .filter(one -> Component.speaks(one) && !one.name().equals("alt"))
                .toList();
    }

    private JsxRole role(int index) {
        MdxToken.Tag tag = (MdxToken.Tag) tokens.get(index);
        boolean holdsText = elements.partner(index) == index + 2 && tokens.get(index + 1) instanceof MdxToken.Text;
        String words = holdsText ? lines.typed(tokens.get(index + 1)) : null;
        return JsxRole.of(tag.jsx(), words == null || words.indexOf('\n') >= 0 ? null : words);
    }
}

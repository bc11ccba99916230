package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/**
 * Tells the author of a {@code .md} page of MDX in it, once for the page: there all of it is text. A name in angle brackets,
 * {@code <Name>}, is no component unless it has a partner, a value or a slash.
 */
final class MdxInMarkdown {

    private static final Pattern HINT = Pattern.compile("(?m)^(?:import|export)\\b|<[A-Z]");

    private final String source;
    private final List<MdxToken> tokens;
    private final MdxElements elements;
    private final BitSet code;
    private final List<Integer> places = new ArrayList<>();
    private final Set<String> components = new HashSet<>();
    private String first = "";

    private MdxInMarkdown(String source, BitSet code) {
        this.source = source;
        this.tokens = MdxScanner.scan(source).tokens();
        this.elements = new MdxElements(source, tokens);
        this.code = code;
    }

    /**
     * @param path of the file
     * @param document what became of the source
     * @return the names of the components, of which nothing else need be told
     */
    static Set<String> tell(String path, String source, Node document, Problems problems) {
        if (!HINT.matcher(source).find()) {
            return Set.of();
        }
        MdxInMarkdown found = new MdxInMarkdown(source, indented(document));
        found.look();
        if (!found.places.isEmpty()) {
            problems.warning(
                    problems.place(source, found.places.get(0)),
                    found.first + " is MDX, and text in a .md file" + UnsafeHtml.elsewhere(found.places.size() - 1),
                    "name the file " + path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.md$", ".mdx")
                            + " to have the words of its components shown, or put it in backticks");
        }
        return found.components;
    }

    /** The lines of code by indent, which MDX does not have. */
    private static BitSet indented(Node document) {
        BitSet lines = new BitSet();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(IndentedCodeBlock block) {
                block.getSourceSpans().forEach(span -> lines.set(span.getLineIndex()));
            }
        });
        return lines;
    }

    private void look() {
        int line = 0;
        int counted = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.get(i).start();
            String what = what(i);
            if (!what.isEmpty()) {
                line += (int) source.substring(counted, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                counted = start;
                add(what, start, line, i);
            }
        }
    }

    private void add(String what, int start, int line, int index) {
        if (code.get(line)) {
            return;
        }
        first = places.isEmpty() ? what : first;
        places.add(start);
        if (tokens.get(index) instanceof MdxToken.Tag tag) {
            components.add(tag.jsx().name());
        }
    }

    /** What the token is, if it is MDX beyond doubt; empty otherwise. */
    private String what(int index) {
        MdxToken token = tokens.get(index);
        if (token instanceof MdxToken.Import || token instanceof MdxToken.Export) {
            return token instanceof MdxToken.Import ? "an import" : "an export";
        }
        return token instanceof MdxToken.Tag tag && isComponent(tag.jsx(), index)
                ? "the component " + tag.jsx().called()
                : "";
    }

    private boolean isComponent(Jsx jsx, int index) {
        return jsx.kind() != Jsx.Kind.CLOSES
                && !jsx.name().isEmpty()
                && Character.isUpperCase(jsx.name().charAt(0))
                && !UnsafeHtml.isShouted(jsx.name())
                && !RawHtml.onlyTags(jsx.called())
                && (jsx.kind() == Jsx.Kind.ALONE || elements.partner(index) >= 0 || hasValue(jsx));
    }

    private static boolean hasValue(Jsx jsx) {
        return jsx.attributes().stream()
                .anyMatch(one -> one.value() != null || one.name().isEmpty());
    }
}

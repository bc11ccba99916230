package org.cruxbook.manuscript;

import java.util.List;

/**
 * Makes Markdown of an MDX page. Each component and expression that fills its lines becomes a mark in a line of its own,
 * with what it holds below it and no further indented; others become marks within their line. Nothing is ever run.
 */
final class MdxWriter {

    private final MdxProblems problems;
    private final List<MdxToken> tokens;
    private final MdxElements elements;
    private final MdxLines lines;
    private final MdxTags tags;

    private MdxWriter(String source, MdxProblems problems) {
        this.problems = problems;
        MdxScanner.Scan scan = MdxScanner.scan(source);
        this.tokens = scan.tokens();
        this.elements = new MdxElements(source, tokens);
        this.lines = new MdxLines(source);
        this.tags = new MdxTags(tokens, elements, lines, problems);
        scan.unclosedBraces().forEach(problems::unclosedBrace);
    }

    /** @param source the body, its blanks masked */
    static PageText write(String source, MdxProblems problems) {
        MdxWriter writer = new MdxWriter(source, problems);
        for (int i = 0; i < writer.tokens.size(); i++) {
            writer.write(i);
        }
        return writer.lines.text();
    }

    private void write(int index) {
        MdxToken token = tokens.get(index);
        if (token instanceof MdxToken.Text text) {
            lines.text(text.start(), text.end());
            return;
        }
        if (token instanceof MdxToken.Tag tag) {
            tags.write(index, tag);
        } else if (token instanceof MdxToken.Expression expression) {
            express(expression, elements.isBlock(index) && lines.hasRoom());
        } else if (token instanceof MdxToken.Export) {
            export(token);
        } else {
            remove(token);
        }
        lines.pass(token.start(), token.end());
    }

    private void express(MdxToken.Expression expression, boolean block) {
        Insert shown = new Insert.Words(words(expression));
        if (block) {
            lines.block(shown, expression);
        } else {
            lines.inline(shown, expression);
        }
    }

    private String words(MdxToken.Expression expression) {
        if (expression.value() instanceof JsValue.Text text) {
            return text.text();
        } else if (expression.value() instanceof JsValue.Bare bare) {
            return bare.typed();
        }
        problems.expression(expression.start());
        return lines.typed(expression);
    }

    private void export(MdxToken token) {
        Insert insert = Exported.of(lines.typed(token));
        problems.exported(token.start(), insert != null);
        if (insert == null) {
            lines.nothing();
        } else {
            lines.block(insert, token);
        }
    }

    private void remove(MdxToken token) {
        if (token instanceof MdxToken.Import) {
            problems.imported(token.start());
        }
        lines.nothing();
    }
}

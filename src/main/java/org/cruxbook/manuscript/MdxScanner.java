package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the source of an MDX page into Markdown and MDX. Markdown is all that stands in code or comments or behind a
 * backslash, a line that opens with three colons, and a <code>{#key}</code>.
 */
final class MdxScanner {

    private final String source;
    private final Js js;
    private final Esm esm;
    private final JsxReader tags;
    private final CodeSpans code;
    private final List<MdxToken> tokens = new ArrayList<>();
    private final List<Integer> unclosedBraces = new ArrayList<>();
    private int at;
    private int text;
    private int lastModule;
    private boolean commentsEnd = true;

    private MdxScanner(String source) {
        this.source = source;
        this.js = new Js(source);
        this.esm = new Esm(js);
        this.tags = new JsxReader(js);
        this.code = new CodeSpans(source);
    }

    /** @param unclosedBraces where a brace stands that none closes: it is text */
    record Scan(List<MdxToken> tokens, List<Integer> unclosedBraces) {}

    static Scan scan(String source) {
        MdxScanner scanner = new MdxScanner(source);
        scanner.lines();
        scanner.flush(source.length());
        return new Scan(scanner.tokens, scanner.unclosedBraces);
    }

    private void lines() {
        while (at < source.length()) {
            if (!moduleLine() && !fence()) {
                line();
            }
        }
    }

    /** An {@code import} or {@code export} at the start of the page, after an empty line or after another one. */
    private boolean moduleLine() {
        boolean first = at == lastModule || source.startsWith("\n\n", at - 2) || (at == 1 && source.charAt(0) == '\n');
        MdxToken found = first ? esm.read(at) : null;
        if (found == null) {
            return false;
        }
        take(found);
        at = Math.min(source.length(), at + 1);
        lastModule = at;
        return true;
    }

    private boolean fence() {
        int content = Margin.end(source, at);
        int past = Fence.past(source, at, content);
        at = past < 0 ? at : past;
        return past >= 0;
    }

    private void line() {
        int content = Margin.end(source, at);
        at = source.startsWith(":::", content) ? js.lineEnd(content) : content;
        while (at < source.length() && source.charAt(at) != '\n') {
            sign();
        }
        at = Math.min(source.length(), at + 1);
    }

    private void sign() {
        switch (source.charAt(at)) {
            case '\\' -> at += at + 1 < source.length() && source.charAt(at + 1) != '\n' ? 2 : 1;
            case '`' -> backticks();
            case '<' -> angle();
            case '{' -> brace();
            default -> at++;
        }
    }

    private void backticks() {
        int past = code.pastCode(at);
        while (at < source.length() && source.charAt(at) == '`') {
            at++;
        }
        at = Math.max(at, past);
    }

    private void angle() {
        if (source.startsWith("<!--", at)) {
            int end = commentsEnd ? source.indexOf("-->", at + 4) : -1;
            commentsEnd = end >= 0;
            at = end < 0 ? at + 4 : end + 3;
            return;
        }
        Jsx tag = tags.read(at);
        if (tag == null) {
            at++;
        } else {
            take(new MdxToken.Tag(at, tag));
        }
    }

    private void brace() {
        if (source.startsWith("{#", at)) {
            at += 2;
            return;
        }
        int inside = at + 1;
        while (inside < source.length() && Character.isWhitespace(source.charAt(inside))) {
            inside++;
        }
        boolean comment = source.startsWith("/*", inside);
        int end = comment ? js.pastBracket(at) : js.pastBracketOfParagraph(at);
        if (end < 0) {
            unclosedBraces.add(at++);
        } else if (comment && source.substring(inside, end - 1).strip().endsWith("*/")) {
            take(new MdxToken.Comment(at, end));
        } else {
            take(new MdxToken.Expression(at, end, JsReader.read(Blanks.unmask(source.substring(at + 1, end - 1)))));
        }
    }

    private void take(MdxToken token) {
        flush(token.start());
        tokens.add(token);
        at = token.end();
        text = at;
    }

    private void flush(int end) {
        if (text < end) {
            tokens.add(new MdxToken.Text(text, end));
        }
        text = end;
    }
}

package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** Reads single JSX tags, with attributes over any number of lines; {@code p < 0.05} and {@code <https://…>} are none. */
final class JsxReader {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final String source;
    private final Js js;
    private int at;

    JsxReader(Js js) {
        this.source = js.source();
        this.js = js;
    }

    /** The tag that opens with the angle bracket at this place; null where none does. */
    @Nullable
    Jsx read(int open) {
        at = open + 1;
        Jsx tag = pass('/') ? closing() : opening();
        if (tag == null) {
            js.giveUp(at - open);
        }
        return tag;
    }

    private @Nullable Jsx closing() {
        skip();
        String name = name(".:");
        skip();
        return pass('>') ? new Jsx(Jsx.Kind.CLOSES, name, List.of(), at) : null;
    }

    private @Nullable Jsx opening() {
        String name = name(".:");
        if (name.isEmpty()) {
            return pass('>') ? new Jsx(Jsx.Kind.OPENS, "", List.of(), at) : null;
        }
        if (name.endsWith(":") || name.endsWith(".")) {
            return null;
        }
        List<Jsx.Attribute> attributes = new ArrayList<>();
        while (true) {
            boolean apart = skip();
            if (pass('>')) {
                return new Jsx(VOID.contains(name) ? Jsx.Kind.ALONE : Jsx.Kind.OPENS, name, attributes, at);
            } else if (pass('/')) {
                skip();
                return pass('>') ? new Jsx(Jsx.Kind.ALONE, name, attributes, at) : null;
            } else if (!apart || !attribute(attributes)) {
                return null;
            }
        }
    }

    private boolean attribute(List<Jsx.Attribute> attributes) {
        if (at < source.length() && source.charAt(at) == '{') {
            String spread = braced();
            // A comment is no attribute.
            if (spread != null && !spread.strip().startsWith("/*")) {
                attributes.add(new Jsx.Attribute("", new JsValue.Code("{" + spread.strip() + "}")));
            }
            return spread != null;
        }
        String name = name(".:@");
        int end = at;
        skip();
        if (name.isEmpty() || !pass('=')) {
            at = end;
            attributes.add(new Jsx.Attribute(name, null));
            return !name.isEmpty();
        }
        skip();
        JsValue value = value();
        if (value != null) {
            attributes.add(new Jsx.Attribute(name, value));
        }
        return value != null;
    }

    private @Nullable JsValue value() {
        char c = at < source.length() ? source.charAt(at) : ' ';
        if (c == '{') {
            String typed = braced();
            return typed == null ? null : JsReader.read(typed);
        }
        int end = c == '"' || c == '\'' ? source.indexOf(c, at + 1) : -1;
        if (end < 0) {
            at = c == '"' || c == '\'' ? source.length() : at;
            return null;
        }
        String text = source.substring(at + 1, end).replaceAll("\\s*\\n\\s*", " ");
        at = end + 1;
        return new JsValue.Text(Encoding.decodeHtml(Blanks.unmask(text), false));
    }

    private @Nullable String braced() {
        int end = js.pastBracket(at);
        if (end < 0) {
            return null;
        }
        String typed = Blanks.unmask(source.substring(at + 1, end - 1));
        at = end;
        return typed;
    }

    private String name(String further) {
        int start = at;
        while (at < source.length() && partOfName(source.charAt(at), at > start ? further + "-" : "")) {
            at++;
        }
        return source.substring(start, at);
    }

    private static boolean partOfName(char c, String further) {
        boolean starts = Character.isLetter(c) || c == '_' || c == '$';
        return starts || further.indexOf(c) >= 0 || (!further.isEmpty() && Character.isDigit(c));
    }

    private boolean pass(char sign) {
        boolean there = at < source.length() && source.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private boolean skip() {
        int start = at;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at > start;
    }
}

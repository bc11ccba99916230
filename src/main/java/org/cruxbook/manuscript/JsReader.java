package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code "strings"}, {@code [arrays]} and <code>{objects: 1}</code>; all else is code, and kept as it was typed. */
final class JsReader {

    private static final int DEEPEST = 12;

    private static final Pattern BARE = Pattern.compile("(?:-?\\d[\\w.]*|true|false|null|undefined)(?![\\w$.(])");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");

    private final String source;
    private final Js js;
    private int at;
    private int depth;

    private JsReader(String source) {
        this.source = source;
        this.js = new Js(source);
    }

    /** @param typed one expression, without the braces around it */
    static JsValue read(String typed) {
        JsReader reader = new JsReader(typed);
        JsValue value = reader.value("");
        reader.skip();
        return reader.at < typed.length() ? new JsValue.Code(typed.strip()) : value;
    }

    /** @param ends the signs that end a value here, if it is code */
    private JsValue value(String ends) {
        skip();
        int start = at;
        JsValue value = literal();
        if (value != null && atEnd(ends)) {
            return value;
        }
        at = start;
        return code(ends);
    }

    private boolean atEnd(String ends) {
        skip();
        return at >= source.length() || ends.indexOf(source.charAt(at)) >= 0;
    }

    private @Nullable JsValue literal() {
        if (at >= source.length()) {
            return null;
        }
        return switch (source.charAt(at)) {
            case '"', '\'', '`' -> texts();
            case '[' -> nested(false);
            case '{' -> nested(true);
            default -> bare();
        };
    }

    private @Nullable JsValue bare() {
        Matcher bare = BARE.matcher(source).region(at, source.length());
        if (!bare.lookingAt()) {
            return null;
        }
        at = bare.end();
        return new JsValue.Bare(bare.group());
    }

    /** One string, or several with plus signs between them. */
    private @Nullable JsValue texts() {
        StringBuilder text = new StringBuilder();
        while (at < source.length() && "\"'`".indexOf(source.charAt(at)) >= 0) {
            int end = source.charAt(at) == '`' ? js.pastBracket(at) : js.pastString(at);
            if (end <= at + 1 || source.charAt(end - 1) != source.charAt(at)) {
                return null;
            }
            text.append(JsEscapes.undone(source.substring(at + 1, end - 1)));
            at = end;
            skip();
            if (at < source.length() && source.charAt(at) == '+') {
                at++;
                skip();
            } else {
                return new JsValue.Text(text.toString());
            }
        }
        return null;
    }

    private @Nullable JsValue nested(boolean named) {
        if (depth == DEEPEST) {
            return null;
        }
        depth++;
        JsValue value = named ? fields() : items();
        depth--;
        return value;
    }

    private @Nullable JsValue items() {
        List<JsValue> items = new ArrayList<>();
        at++;
        while (!atEnd("]")) {
            items.add(value(",]"));
            pass(',');
        }
        return pass(']') ? new JsValue.Items(items) : null;
    }

    private @Nullable JsValue fields() {
        List<JsValue.Field> fields = new ArrayList<>();
        at++;
        while (!atEnd("}")) {
            int start = at;
            String name = name();
            if (pass(':')) {
                fields.add(new JsValue.Field(name, value(",}")));
            } else {
                at = start;
                fields.add(new JsValue.Field("", code(",}")));
            }
            pass(',');
        }
        return pass('}') ? new JsValue.Fields(fields) : null;
    }

    /** The name of a field, quoted or not; empty where none stands here. */
    private String name() {
        char c = source.charAt(at);
        int start = at;
        if (c == '"' || c == '\'') {
            at = js.pastString(at);
            return at > start + 1 ? source.substring(start + 1, at - 1) : "";
        }
        Matcher name = NAME.matcher(source).region(at, source.length());
        at = name.lookingAt() ? name.end() : at;
        return source.substring(start, at);
    }

    private JsValue code(String ends) {
        int start = at;
        while (at < source.length() && ends.indexOf(source.charAt(at)) < 0) {
            char c = source.charAt(at);
            int past = "([{`".indexOf(c) >= 0 ? js.pastBracket(at) : "\"'".indexOf(c) >= 0 ? js.pastString(at) : at + 1;
            at = past < 0 ? source.length() : past;
        }
        return new JsValue.Code(source.substring(start, at).strip());
    }

    private boolean pass(char sign) {
        skip();
        boolean there = at < source.length() && source.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    /** Past white space and comments. */
    private void skip() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
            } else if (source.startsWith("//", at)) {
                at = js.lineEnd(at);
            } else {
                return;
            }
        }
    }
}

package org.cruxbook.manuscript;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an {@code export} of an MDX page holds for readers: the texts of a constant, or code that has texts in it. */
final class Exported {

    private static final Pattern CONSTANT =
            Pattern.compile("export\\s+(?:const|let|var)\\s+([\\w$]+)\\s*+(?::[^=\\n]*)?=(?!>)");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("export\\s*[{*]");

    private Exported() {}

    /** @return null where nobody could read anything in it */
    static @Nullable Insert of(String typed) {
        Matcher constant = CONSTANT.matcher(typed);
        if (constant.lookingAt()) {
            JsValue value = JsReader.read(withoutSemicolon(typed.substring(constant.end())));
            if (!(value instanceof JsValue.Code)) {
                List<Jsx.Attribute> named = List.of(new Jsx.Attribute(constant.group(1), value));
                return value.speaks() ? new Insert.Strings(named) : null;
            }
        }
        return holdsTexts(typed) ? new Insert.Listing(typed) : null;
    }

    private static String withoutSemicolon(String typed) {
        String value = typed.strip();
        return value.endsWith(";") ? value.substring(0, value.length() - 1) : value;
    }

    private static boolean holdsTexts(String typed) {
        return !FROM_ELSEWHERE.matcher(typed).lookingAt() && typed.chars().anyMatch(c -> "\"'`<".indexOf(c) >= 0);
    }
}

package org.cruxbook.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the backslashes of a JavaScript string stand for. */
final class JsEscapes {

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u\\{(\\p{XDigit}{1,6})\\}|u(\\p{XDigit}{4})|x(\\p{XDigit}{2})|(\\R)|(.)|$)");

    private JsEscapes() {}

    static String undone(String typed) {
        return typed.indexOf('\\') < 0
                ? typed
                : ESCAPE.matcher(typed).replaceAll(escape -> Matcher.quoteReplacement(sign(escape)));
    }

    private static String sign(java.util.regex.MatchResult escape) {
        for (int group = 1; group <= 3; group++) {
            if (escape.group(group) != null) {
                int code = Integer.parseInt(escape.group(group), 16);
                return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
            }
        }
        String sign = escape.group(5);
        if (sign == null) {
            return "";
        }
        return switch (sign) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r", "b", "f", "v", "0" -> " ";
            default -> sign;
        };
    }
}

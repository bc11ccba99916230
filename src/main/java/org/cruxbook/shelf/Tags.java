package org.cruxbook.shelf;

import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;

/** Entity tags, compared as for {@code If-None-Match}: weakly. Source: RFC 9110, 8.8.3.2 and 13.1.2. */
final class Tags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private Tags() {}

    /** @param asked the values of the header, each a list of tags or a star */
    static boolean match(Enumeration<String> asked, String tag) {
        String own = opaque(tag);
        return Collections.list(asked).stream()
                .anyMatch(list -> list.strip().equals("*")
                        || TAG.matcher(list)
                                .results()
                                .anyMatch(one -> one.group(1).equals(own)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}

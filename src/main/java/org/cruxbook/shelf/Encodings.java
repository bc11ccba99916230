package org.cruxbook.shelf;

import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;

/** What a browser says of the encodings that it reads. Source: RFC 9110, 12.5.3. */
final class Encodings {

    private static final Pattern GZIP = Pattern.compile("\\s*(?:x-)?gzip\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(?:\\.0*)?\\s*$", Pattern.CASE_INSENSITIVE);

    private Encodings() {}

    /** Whether gzip is named and not refused; a star alone is no reason to compress. */
    static boolean acceptGzip(Enumeration<String> accepted) {
        for (String list : Collections.list(accepted)) {
            for (String one : list.split(",")) {
                if (GZIP.matcher(one).matches() && !REFUSED.matcher(one).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.cruxbook.site;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be seen of a crowd and of one other person, each by figures and words that stand nowhere else. */
enum Kept {
    COORDINATION("37\\.3(1\\d)?|3731\\d|7[,.\\u00a0\\u202f ]?33\\d"),
    PAUSE("83\\.7(17)?|83717|6[,.\\u00a0\\u202f ]?94\\d"),
    TIME("61\\.9(09)?|61909|8[,.\\u00a0\\u202f ]?26\\d"),
    CHAIN("0\\.0067|5[,.\\u00a0\\u202f ]?14\\d"),
    /** What Ben says to the question that someone else has answered as well. */
    BENS_FIRST_ANSWER("11\\.237"),
    BENS_OTHER_ANSWERS("12\\.2\\d\\d|91\\.733"),
    BENS_NAME("Benedetto"),
    BENS_NOTES("marsh gas|willow bark");

    private final Pattern shown;

    Kept(String shown) {
        this.shown = Pattern.compile("\\b(" + shown + ")\\b");
    }

    static Set<Kept> in(String text) {
        Set<Kept> seen = EnumSet.noneOf(Kept.class);
        for (Kept each : values()) {
            if (each.shown.matcher(text).find()) {
                seen.add(each);
            }
        }
        return seen;
    }
}

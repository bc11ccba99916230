package org.cruxbook.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The id that an author gives a heading, as documentation sites have it: {@code ## Main risks {#risks}}. */
final class HeadingId {

    private static final Pattern ID = Pattern.compile("\\{#([\\p{L}\\p{N}_-]{1,60})\\}");

    private HeadingId() {}

    /** Removes the id from the heading's words; null where there is none. */
    static @Nullable String take(Heading heading) {
        if (!(heading.getLastChild() instanceof Text text)) {
            return null;
        }
        String words = text.getLiteral().stripTrailing();
        int start = words.lastIndexOf("{#");
        Matcher id = ID.matcher(start < 0 ? "" : words.substring(start));
        if (!id.matches() || (start == 0 && text.getPrevious() == null)) {
            return null;
        }
        text.setLiteral(words.substring(0, start).stripTrailing());
        return id.group(1);
    }
}

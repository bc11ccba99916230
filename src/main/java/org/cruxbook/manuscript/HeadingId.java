package org.cruxbook.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The id that an author gives a heading, as documentation sites have it: {@code ## Main risks {#risks}}. */
final class HeadingId {

    private static final Pattern AT_END = Pattern.compile("\\s*\\{#([\\p{L}\\p{N}_-]{1,60})\\}\\s*$");

    private HeadingId() {}

    /** Removes the id from the heading's words; null where there is none. */
    static @Nullable String take(Heading heading) {
        if (!(heading.getLastChild() instanceof Text text)) {
            return null;
        }
        Matcher id = AT_END.matcher(text.getLiteral());
        if (!id.find() || (id.start() == 0 && text.getPrevious() == null)) {
            return null;
        }
        text.setLiteral(text.getLiteral().substring(0, id.start()));
        return id.group(1);
    }
}

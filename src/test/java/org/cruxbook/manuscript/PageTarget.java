package org.cruxbook.manuscript;

import java.nio.charset.StandardCharsets;

/** Whatever bytes a file holds, as Markdown and as MDX, the reader comes to a harmless page or says what is wrong where. */
public final class PageTarget {

    private PageTarget() {}

    /** @throws AssertionError if it does not */
    public static void fuzzerTestOneInput(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        for (String path : new String[] {"page.md", "page.mdx"}) {
            ReadingCheck.holds(new Source.Content(path, file, "").read(), text);
        }
    }
}

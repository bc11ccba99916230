package org.cruxbook.manuscript;

import java.nio.charset.StandardCharsets;
import org.opentest4j.AssertionFailedError;

/** Whatever stands between the fences at a file's head is read as entries, or the one problem is said with its place. */
public final class FrontMatterTarget {

    private FrontMatterTarget() {}

    /** @throws AssertionError if it is not */
    public static void fuzzerTestOneInput(byte[] yaml) {
        String text = "---\n" + new String(yaml, StandardCharsets.UTF_8) + "\n---\n# T\n\nIt rains: ____% {#a}\n";
        String source = CruxReader.withLineFeeds(text);
        FrontMatter front = FrontMatter.of(source, new Problems("page.md", 0));
        if (!source.endsWith(front.body())) {
            throw new AssertionFailedError("the body is not the rest of the file: " + front.body());
        }
        ReadingCheck.holds(CruxReader.read("page.md", text), text);
    }
}

package org.cruxbook.manuscript;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.opentest4j.AssertionFailedError;
import org.springframework.web.util.UriUtils;

/** Whatever an author writes, its slug and its key can be addresses: never empty, never too long, the same every time. */
public final class SlugTarget {

    private SlugTarget() {}

    /** @throws AssertionError if they cannot */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        String second = text.substring(end + 1);
        slug(Slug.of(first, second + ".md"));
        slug(Slug.of(null, text));
        String key = Keys.of(first, second);
        check(PartKeys.usable(key), "a key that authors cannot repeat", key);
        check(key.equals(Keys.of(first, second)), "another key for the same words", key);
    }

    private static void slug(String slug) {
        check(!slug.isEmpty() && slug.length() <= Slug.LONGEST, "no slug, or a long one", slug);
        check(Keys.slug(slug, Slug.LONGEST).equals(slug), "a slug of a slug is another one", slug);
        check(Slug.of(slug, "x.md").equals(slug), "an author cannot state this slug", slug);
        check(Normalizer.isNormalized(slug, Normalizer.Form.NFC), "not in its normal form", slug);
        String path = UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
        check(URI.create("/cruxes/" + path).getPath().equals("/cruxes/" + slug), "no address leads there", slug);
    }

    private static void check(boolean fine, String otherwise, String what) {
        if (!fine) {
            throw new AssertionFailedError(otherwise + ": " + what);
        }
    }
}

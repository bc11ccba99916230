package org.cruxbook.manuscript;

/** A page's address: the author's own, or the file's name. */
final class Slug {

    static final int LONGEST = 100;

    private Slug() {}

    /** @param stated the front matter's slug; null where the author gave none */
    static String of(@org.jspecify.annotations.Nullable String stated, String path) {
        String slug = stated == null ? "" : Keys.slug(lastPart(stated), LONGEST);
        if (slug.isEmpty()) {
            slug = Keys.slug(lastPart(path).replaceFirst("(?i)\\.mdx?$", ""), LONGEST);
        }
        return slug.isEmpty() ? "crux-" + Keys.hash(path).substring(0, 8) : slug;
    }

    private static String lastPart(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}

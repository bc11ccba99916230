package org.cruxbook.manuscript;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an author's link leads on this site. One that names a file leads to that page, and so does one that is written as
 * for a documentation site, where each page is a folder: {@code timelines.md}, {@code ../timelines/} and
 * {@code /docs/timelines/} all lead to {@code /cruxes/timelines}. Only the last part counts, since no two pages have the
 * same address.
 */
final class PageLink {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<path>[^?#]*)(?<query>\\?[^#]*)?(?<anchor>#.*)?", Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile("(?s)[^/?#]*:.*|//.*");
    private static final Pattern OWN = Pattern.compile(
            "/?|/(?:cruxes|images|api|actuator|assets|fonts)(?:/.*)?|/(?:method|problems|patterns|search)");
    private static final Pattern FILE = Pattern.compile("(?i)(?<name>.+)\\.mdx?");
    private static final Pattern INDEX = Pattern.compile("(?i)(?:index|readme)(?:\\.mdx?)?|\\.{0,2}");

    private PageLink() {}

    /** The address itself where it leads to no page of the folder. */
    static String resolved(String address) {
        Matcher parts = ADDRESS.matcher(address);
        String path = parts.matches() ? parts.group("path") : "";
        if (path.isEmpty()
                || ELSEWHERE.matcher(address).matches()
                || OWN.matcher(path).matches()) {
            return address;
        }
        String last = lastPart(path);
        Matcher file = FILE.matcher(last);
        String anchor = parts.group("anchor") == null ? "" : parts.group("anchor");
        if (INDEX.matcher(last).matches()) {
            return path.startsWith("/") && !last.toLowerCase(Locale.ROOT).matches(".+\\.mdx?") ? address : "/";
        }
        boolean named = file.matches();
        boolean folder = !named && parts.group("query") == null && isFolder(path, last);
        String slug = Keys.slug(decoded(named ? file.group("name") : last), Slug.LONGEST);
        return (named || folder) && !slug.isEmpty() ? "/cruxes/" + slug + anchor : address;
    }

    private static String lastPart(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    /** A relative path; or one from the root that goes through folders or ends as one. Names with a dot are files. */
    private static boolean isFolder(String path, String last) {
        boolean deep = path.indexOf('/', 1) > 0;
        return last.indexOf('.') < 0 && (!path.startsWith("/") || deep);
    }

    private static String decoded(String name) {
        try {
            String path = URI.create("./" + name.replace(" ", "%20")).getPath();
            return path == null ? name : path.substring(2);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}

package org.cruxbook.manuscript;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, if that is a page or an image of the folder.
 *
 * @param slug the page's; empty if it is an image
 * @param anchor the id of an element there; empty if none is named
 * @param image relative to the content folder; null if it is a page
 */
record Target(String slug, String anchor, @Nullable String image) {

    private static final Pattern ELSEWHERE = Pattern.compile("(?s)[^/?#]*:.*|//.*");
    private static final Pattern CRUX = Pattern.compile("(?s)/cruxes/(.+?)(?:/results|/estimates)?");
    private static final String IMAGES = "/images/";

    /**
     * @param from the slug of the page that the link is on
     * @return null if it leads anywhere else
     */
    static @Nullable Target of(String from, String address) {
        if (ELSEWHERE.matcher(address).matches()) {
            return null;
        }
        if (address.startsWith("#")) {
            return new Target(from, decoded(address.substring(1)), null);
        }
        try {
            URI to = new URI(null, null, "/cruxes/" + from, null).resolve(address.replace(" ", "%20"));
            return of(Objects.requireNonNullElse(to.getPath(), ""), to);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Target of(String path, URI to) {
        Matcher crux = CRUX.matcher(path);
        if (crux.matches()) {
            return new Target(crux.group(1), Objects.requireNonNullElse(to.getFragment(), ""), null);
        }
        return path.startsWith(IMAGES) ? new Target("", "", path.substring(IMAGES.length())) : null;
    }

    private static String decoded(String anchor) {
        try {
            return Objects.requireNonNullElse(URI.create("#" + anchor).getFragment(), "");
        } catch (IllegalArgumentException e) {
            return anchor;
        }
    }
}

package org.cruxbook.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Where visitors reach the site, by the setting {@code cruxbook.public-url}. Absolute addresses come from here alone:
 * the Host header of a request is whatever its sender wrote.
 */
@Component
class PublicAddress {

    private final String base;

    PublicAddress(@Value("${cruxbook.public-url:}") String publicUrl) {
        this.base = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * The absolute address of a page; empty where the setting is.
     *
     * @param path below the site's root, with a slash at the start, not encoded
     */
    Optional<String> of(String path) {
        return base.isEmpty() ? Optional.empty() : Optional.of(under(base, path));
    }

    /** As {@link #of}; where the setting is empty, below another base, without a slash at its end. */
    String of(String path, String otherwise) {
        return of(path).orElseGet(() -> under(otherwise, path));
    }

    /** Whether visitors reach the site by https. */
    boolean isHttps() {
        return base.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    private static String under(String base, String path) {
        return base + UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }
}

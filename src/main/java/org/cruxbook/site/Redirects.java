package org.cruxbook.site;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/**
 * Redirects that name a path and no host: an absolute address would repeat the Host header, which anyone can forge.
 */
final class Redirects {

    private Redirects() {}

    /**
     * To a page of a crux, to be fetched with GET.
     *
     * @param template a path, encoded, with {@code {slug}} in it
     */
    static ModelAndView seeOther(String template, String slug) {
        return to(HttpStatus.SEE_OTHER, path(template, slug));
    }

    /** @param path below the site's root, encoded */
    static ModelAndView seeOther(String path) {
        return to(HttpStatus.SEE_OTHER, path);
    }

    /**
     * The same request again, body and all.
     *
     * @param template likewise, or a path as it is
     */
    static ModelAndView again(String template, String slug) {
        return to(HttpStatus.TEMPORARY_REDIRECT, path(template, slug));
    }

    private static String path(String template, String slug) {
        return template.replace("{slug}", UriUtils.encode(slug, StandardCharsets.UTF_8));
    }

    private static ModelAndView to(HttpStatus status, String path) {
        View view = (model, request, response) -> {
            response.setStatus(status.value());
            response.setHeader("Location", request.getContextPath() + path);
        };
        return new ModelAndView(view);
    }
}

package org.cruxbook.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Redirects that name a path and no host: an absolute address would repeat the Host header, which anyone can forge.
 */
final class Redirects {

    private Redirects() {}

    /** To a page of a crux, to be fetched with GET. */
    static ModelAndView seeOther(String template, String slug) {
        return to(HttpStatus.SEE_OTHER, path(template, slug));
    }

    /** @param path below the site's root, encoded */
    static ModelAndView seeOther(String path) {
        return to(HttpStatus.SEE_OTHER, path);
    }

    /** The same request again, body and all. */
    static ModelAndView again(String template, String slug) {
        return to(HttpStatus.TEMPORARY_REDIRECT, path(template, slug));
    }

    private static String path(String template, String slug) {
        return UriComponentsBuilder.fromUriString(template)
                .encode()
                .buildAndExpand(slug)
                .toUriString();
    }

    private static ModelAndView to(HttpStatus status, String path) {
        View view = (model, request, response) -> {
            response.setStatus(status.value());
            response.setHeader("Location", request.getContextPath() + path);
        };
        return new ModelAndView(view);
    }
}

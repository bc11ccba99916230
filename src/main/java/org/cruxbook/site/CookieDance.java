package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cruxbook.visitor.VisitorCookie;
import org.cruxbook.visitor.VisitorToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What happens to the first POST of a browser that has no cookie yet: nothing is stored, the cookie is set, and the
 * browser is asked to send the same thing again. So a double click makes one visitor, and a browser that keeps no
 * cookies is told so. The page for the latter has status 400: the request lacks what it needs, and the same request
 * from a browser that keeps cookies would be fine.
 */
@Component
class CookieDance {

    /** Marks the repeated request; no question's key begins like this. */
    private static final String AGAIN = "_retry";

    private final VisitorCookie cookie;

    CookieDance(VisitorCookie cookie) {
        this.cookie = cookie;
    }

    /** For a page that is no crux's. */
    ModelAndView again(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(AGAIN) != null) {
            return new ModelAndView("ballot/no-cookie", HttpStatus.BAD_REQUEST);
        }
        cookie.write(response, VisitorToken.fresh());
        return Redirects.again(path + "?" + AGAIN, "");
    }

    ModelAndView ask(String slug, HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(AGAIN) != null) {
            return new ModelAndView("ballot/no-cookie", HttpStatus.BAD_REQUEST).addObject("slug", slug);
        }
        cookie.write(response, VisitorToken.fresh());
        String action = request.getRequestURI().endsWith("/reveal") ? "reveal" : "estimates";
        return Redirects.again("/cruxes/{slug}/" + action + "?" + AGAIN, slug);
    }
}

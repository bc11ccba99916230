package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * For browsers that several people share: the next answer is a new visitor's. Nothing that was sent is deleted, and
 * whoever it was cannot be found again from this browser.
 */
@Controller
class NotYou {

    /** The page of which the sender's was a part: only this much of its address is taken over. */
    private static final Pattern PAGE = Pattern.compile("(/method|/privacy|/cruxes/[^/]+|/)(/.*)?");

    private final VisitorCookie cookie;
    private final LinkCookie opened;

    NotYou(VisitorCookie cookie, LinkCookie opened) {
        this.cookie = cookie;
        this.opened = opened;
    }

    @PostMapping("/not-you")
    ModelAndView startAfresh(HttpServletRequest request, HttpServletResponse response) {
        cookie.remove(response);
        opened.remove(response);
        return Redirects.seeOther(page(request));
    }

    private static String page(HttpServletRequest request) {
        String sender = request.getHeader(HttpHeaders.REFERER);
        Matcher page = PAGE.matcher(sender == null ? "/" : path(sender, request.getContextPath()));
        return page.matches() ? page.group(1) : "/";
    }

    private static String path(String address, String contextPath) {
        try {
            String path = URI.create(address).getRawPath();
            return path != null && path.startsWith(contextPath) ? path.substring(contextPath.length()) : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}

package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Says who may keep a page. Without a visitor's cookie a page is the same bytes for everyone, and a browser asks each
 * time whether it has changed; a visitor's own pages are kept nowhere.
 */
class Caching implements HandlerInterceptor {

    private final VisitorCookie cookie;

    Caching(VisitorCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean everyones = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        boolean anonymous = everyones && cookie.read(request).isEmpty();
        response.setHeader(HttpHeaders.CACHE_CONTROL, anonymous ? "no-cache" : "private, no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        return true;
    }
}

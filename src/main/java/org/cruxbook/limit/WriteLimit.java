package org.cruxbook.limit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.cruxbook.visitor.VisitorCookie;
import org.cruxbook.visitor.VisitorToken;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets one visitor send so much. A browser without a token has nothing stored, and what it sends is not counted; one that
 * makes up a token for each form is a new visitor each time.
 */
class WriteLimit implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final VisitorCookie cookie;
    private final Allowances allowances;

    WriteLimit(VisitorCookie cookie, Allowances allowances) {
        this.cookie = cookie;
        this.allowances = allowances;
    }

    /** @throws TooMany if the visitor has sent too much */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean sent = request.getDispatcherType() == DispatcherType.REQUEST && !READING.contains(request.getMethod());
        if (sent) {
            cookie.read(request).map(VisitorToken::hash).ifPresent(visitor -> count(visitor, request));
        }
        return true;
    }

    private void count(String visitor, HttpServletRequest request) {
        Duration wait = allowances.take(visitor, 1);
        if (!wait.isZero()) {
            // Read now, because a refusal cannot do it any more; it offers to send the same again.
            request.getParameterMap();
            throw new TooMany(TooMany.What.WRITES, wait);
        }
    }
}

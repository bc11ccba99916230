package org.cruxbook.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A form that could not be taken just now, to be sent once more as it was: nothing that was typed is lost.
 *
 * @param action the path that it was sent to, encoded
 */
record SameAgain(String action, List<Box> boxes) {

    /** One field as it was sent. */
    record Box(String name, String value) {}

    /**
     * What the request had sent; empty where it sent no form, or where to send the same again would not help.
     *
     * @param address what was asked for, encoded
     */
    static Optional<SameAgain> of(HttpServletRequest request, HttpStatusCode status, String address) {
        boolean later = status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)
                || status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
        // On the way to an error page every request is a GET.
        return later && "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                ? Optional.of(new SameAgain(address, boxes(request)))
                : Optional.empty();
    }

    private static List<Box> boxes(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> new Box(sent.getKey(), value)))
                .toList();
    }
}

package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.cruxbook.estimate.Outage;
import org.cruxbook.shelf.Shelf;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What happens while the database is away: whoever reads gets the page as everyone does, and whoever wants more is told
 * to try again.
 */
@ControllerAdvice
class Unavailable {

    /** What is worth reading even if it does not know the visitor. */
    private static final Pattern READ = Pattern.compile("/|/cruxes/[^/]+");

    private final Shelf shelf;

    Unavailable(Shelf shelf) {
        this.shelf = shelf;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void goOn(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Outage.isBehind(failure)) {
            throw failure;
        }
        boolean read = READ.matcher(path(request)).matches() && shelf.sendForReaders(request, response);
        if (!read) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

package org.cruxbook.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says "try again" where the database gives no connection: it is busy or away, and nothing is broken. */
@ControllerAdvice
class Unavailable {

    private static final String SECONDS = "30";

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void sayWhen(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}

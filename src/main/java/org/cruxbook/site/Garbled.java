package org.cruxbook.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Refuses what no browser sends: parameters that cannot be decoded. Tomcat would refuse them, too, and write into the log what
 * was sent, as an error of ours.
 */
@ControllerAdvice
class Garbled {

    @ExceptionHandler
    void refuse(InvalidParameterException garbled, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}

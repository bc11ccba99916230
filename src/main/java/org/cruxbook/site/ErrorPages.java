package org.cruxbook.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every error that nothing else answered, as a page in the site's look; as problem details below {@code /api}. Nothing
 * here asks the database, which may be what failed.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 405, 429, 500, 503);

    @RequestMapping("${spring.web.error.path:/error}")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        // The page offers to start afresh only to who has a cookie.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        HttpStatusCode status = status(request);
        String address = address(request);
        return address.startsWith(request.getContextPath() + "/api/")
                ? problem(status, address)
                : page(status, SameAgain.of(request, status, address));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String address) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setInstance(URI.create(address));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(HttpStatusCode status, Optional<SameAgain> again) {
        Map<String, Object> model = Map.of("code", String.valueOf(status.value()), "text", text(status));
        return new ModelAndView("error/page", model, status).addObject("again", again.orElse(null));
    }

    private static int text(HttpStatusCode status) {
        return WITH_WORDS.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
    }

    /** Whoever asks for this address directly asks for a page that does not exist. */
    private static HttpStatusCode status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getDispatcherType() != DispatcherType.ERROR || !(code instanceof Integer number)) {
            return HttpStatus.NOT_FOUND;
        }
        return number >= 400 && number < 600 ? HttpStatusCode.valueOf(number) : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** What was asked for, still encoded; empty where this is no error of anything. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "";
    }
}

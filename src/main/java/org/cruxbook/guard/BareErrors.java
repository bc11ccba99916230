package org.cruxbook.guard;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers what Tomcat refuses by itself, before any filter or page has seen it, in one line and with the headers that
 * all responses carry. Tomcat's own page has inline styles and none of the headers.
 */
class BareErrors extends ErrorReportValve {

    /** A protocol or a transfer coding that nobody speaks is no failure of the site, though Tomcat says so. */
    private static final Set<HttpStatus> ODDITIES =
            Set.of(HttpStatus.NOT_IMPLEMENTED, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

    private final SiteHeaders headers;

    BareErrors(SiteHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        HttpStatus told = HttpStatus.resolve(response.getStatus());
        if (told == null || !told.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = ODDITIES.contains(told) ? HttpStatus.BAD_REQUEST : told;
        response.setStatus(status.value());
        headers.writeHeaders(request, response);
        response.setContentType("text/plain");
        response.setCharacterEncoding("utf-8");
        write(response, status.value() + " " + status.getReasonPhrase() + "\n");
    }

    private static void write(Response response, String line) {
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(line);
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Nobody is left to read it.
        }
    }
}

package org.cruxbook.guard;

import java.io.IOException;
import java.io.Writer;
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

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SiteHeaders.writeAlways(response);
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

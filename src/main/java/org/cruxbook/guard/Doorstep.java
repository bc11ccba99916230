package org.cruxbook.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Sees to what Tomcat answers before any valve: gives the headers to it that all responses carry, and refuses HTTP 0.9, whose
 * responses could carry none. Keeps count of what is under way.
 */
class Doorstep extends CoyoteAdapter {

    private final SiteHeaders headers;
    private final UnderWay requests;

    private Doorstep(Connector connector, SiteHeaders headers, UnderWay requests) {
        super(connector);
        this.headers = headers;
        this.requests = requests;
    }

    /** Puts it in the place of Tomcat's own, which is made when the connector is initialised. */
    static void before(Connector connector, SiteHeaders headers, UnderWay requests) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                connector.getProtocolHandler().setAdapter(new Doorstep(connector, headers, requests));
            }
        });
    }

    @Override
    public void service(org.apache.coyote.Request sent, org.apache.coyote.Response answer) throws Exception {
        requests.begin();
        try {
            super.service(sent, answer);
        } finally {
            requests.end();
        }
    }

    @Override
    protected boolean postParseRequest(
            org.apache.coyote.Request sent, Request request, org.apache.coyote.Response answer, Response response)
            throws IOException, ServletException {
        if (requests.isLast()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        boolean goesOn = super.postParseRequest(sent, request, answer, response);
        if (sent.protocol().equals("")) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
        if (!goesOn) {
            headers.writeHeaders(request, response);
        }
        return goesOn;
    }
}

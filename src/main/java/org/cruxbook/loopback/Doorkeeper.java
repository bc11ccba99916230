package org.cruxbook.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in who shows the token, and has the errand done that they came for. Nobody else learns even which there are. */
final class Doorkeeper implements HttpHandler {

    /** The header that the token comes in. No page in a browser can make it send one to another host unasked. */
    static final String TOKEN = "Cruxbook-Token";

    static final int REFUSED = 401;
    static final int UNKNOWN = 404;
    static final int FAILED = 500;

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final Pass pass;
    private final Map<String, Errand> errands;

    Doorkeeper(Pass pass, List<Errand> errands) {
        this.pass = pass;
        this.errands = errands.stream().collect(Collectors.toMap(Errand::name, Function.identity()));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String shown = exchange.getRequestHeaders().getFirst(TOKEN);
        Errand errand = errands.get(exchange.getRequestURI().getPath().substring(1));
        if (shown == null || !pass.admits(shown)) {
            say(exchange, REFUSED, "");
        } else if (errand == null || !exchange.getRequestMethod().equals("POST")) {
            say(exchange, UNKNOWN, "");
        } else {
            run(errand, exchange);
        }
    }

    /** Once an answer has begun, all that can be done about a failure is to break it off. */
    private static void run(Errand errand, HttpExchange exchange) throws IOException {
        Answer answer = new Answer(exchange);
        try {
            errand.run(exchange.getRequestBody(), answer);
            answer.close();
        } catch (IOException | RuntimeException e) {
            log.warn("What a command asked for, {}, was not done", errand.name(), e);
            if (answer.begun) {
                throw new IOException(e);
            }
            say(exchange, FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static void say(HttpExchange exchange, int status, String why) throws IOException {
        byte[] text = why.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length == 0 ? -1 : text.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text);
        }
    }

    /** Says that all is well with the first byte, and not before. */
    private static final class Answer extends FilterOutputStream {

        private final HttpExchange exchange;
        private boolean begun;

        Answer(HttpExchange exchange) {
            super(exchange.getResponseBody());
            this.exchange = exchange;
        }

        private void begin() throws IOException {
            if (!begun) {
                begun = true;
                exchange.sendResponseHeaders(200, 0);
            }
        }

        @Override
        public void write(int one) throws IOException {
            begin();
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            begin();
            out.write(some, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (begun) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            begin();
            out.close();
        }
    }
}

package org.cruxbook.site;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cruxbook.testing.Wire;
import org.junit.jupiter.api.Test;

/**
 * No test, and run with none: what {@code bench/slow} lets Maven run. It begins 300 requests and does not finish them, and measures
 * how long others wait for a page and for a submission meanwhile.
 */
class SlowRequestsBench extends OverHttp {

    private static final int HELD = Integer.getInteger("bench.held", 300);
    private static final int ASKED = 200;

    private static final String HEAD = "POST /cruxes/time/estimates HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";

    @Test
    void ask_while_others_are_slow() throws IOException {
        Map<String, String> beginnings = new LinkedHashMap<>();
        beginnings.put("nobody", "");
        beginnings.put("a request's head", HEAD + "X-Slow: ");
        beginnings.put("a form", HEAD + "Content-Length: 1000\r\n\r\nq1=");
        beginnings.put("a form in chunks", HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\nq1=\r\n");
        beginnings.put("a body that no page takes", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
        measure("");
        for (Map.Entry<String, String> beginning : beginnings.entrySet()) {
            String row = measure(beginning.getValue());
            Files.writeString(
                    Path.of(System.getProperty("bench.out")),
                    "| " + beginning.getKey() + " | " + (beginning.getValue().isEmpty() ? 0 : HELD) + row,
                    StandardOpenOption.APPEND);
        }
    }

    private String measure(String beginning) throws IOException {
        Wire wire = new Wire(port);
        String visitor = wire.form("/cruxes/time/estimates", "q1=5")
                .headers("Set-Cookie")
                .get(0)
                .replaceFirst("cruxbook=([^;]*);.*", "$1");
        List<Socket> held = new ArrayList<>();
        try {
            for (int n = 0; n < HELD && !beginning.isEmpty(); n++) {
                Socket socket = wire.open();
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
                held.add(socket);
            }
            long[] pages = new long[ASKED];
            long[] forms = new long[ASKED];
            for (int n = 0; n < ASKED; n++) {
                pages[n] =
                        nanos(() -> wire.request("GET /cruxes/time/estimate HTTP/1.1", "Cookie: cruxbook=" + visitor));
                String body = "q1=" + n % 100;
                forms[n] = nanos(() -> wire.form("/cruxes/time/estimates", body, "Cookie: cruxbook=" + visitor));
            }
            return figures(pages) + figures(forms) + " |\n";
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private static long nanos(Runnable request) {
        long start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }

    private static String figures(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT, " | %.1f | %.1f", nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6);
    }
}

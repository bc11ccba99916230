package org.cruxbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sends bytes that no well-behaved client would, so without one, on a connection that is closed after the answer. */
public record Wire(int port) {

    /** What came back, as it came. */
    public record Received(String sent, String text) {

        /** 0 where nothing came back, or no status. */
        public int status() {
            return text.matches("(?s)HTTP/1\\.1 [1-9][0-9]{2} .*") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** The values of all headers of this name, in their order. */
        public List<String> headers(String name) {
            return Arrays.stream(head().split("\r\n"))
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        private String head() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? text : text.substring(0, end);
        }
    }

    /** A request with this line and these headers, and one for the host and one to close the connection. */
    public Received request(String line, String... headers) {
        return send(head(line, headers) + "\r\n");
    }

    /** A form, with as many headers besides as are given. */
    public Received form(String path, String body, String... headers) {
        String head = head("POST " + path + " HTTP/1.1", headers);
        return send(head + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private String head(String line, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return line + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + lines;
    }

    /** Characters beyond U+00FF are sent as question marks. */
    public Received send(String request) {
        try (Socket socket = open()) {
            write(socket, request);
            return new Received(request, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to be held. */
    public Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException refusedMeanwhile) {
            // The answer has come before all was sent.
        }
    }
}

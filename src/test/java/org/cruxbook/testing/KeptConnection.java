package org.cruxbook.testing;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection over which one request goes after the other, for benches: what is sent are ready-made bytes, and the body of what
 * comes back is passed over, so that who sends takes little of the processors that the site runs on, too. Where the site has
 * said that it closes the connection, the next request has a new one. For one thread.
 */
public final class KeptConnection implements Closeable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final String host;
    private final int port;
    private final byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;
    private @Nullable Socket socket;

    /** @param site its address, with a port; nothing is sent yet */
    public KeptConnection(URI site) {
        this.host = site.getHost();
        this.port = site.getPort();
    }

    /** @param headers by name in any case; of those with one name, the last */
    public record Answer(int status, Map<String, String> headers) {}

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param request with its head and body, in HTTP/1.1; not one of {@code HEAD}
     * @throws IOException if there is no answer, or half of one, or none within a minute; the next request has a new connection
     */
    public Answer send(byte[] request) throws IOException {
        boolean kept = false;
        try {
            Socket open = open();
            open.getOutputStream().write(request);
            Answer answer = read(open);
            kept = !"close".equalsIgnoreCase(answer.headers().get("Connection"));
            return answer;
        } finally {
            if (!kept) {
                close();
            }
        }
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            from = 0;
            to = 0;
        }
        return socket;
    }

    private Answer read(Socket open) throws IOException {
        String status = line(open);
        if (!status.startsWith("HTTP/1.1 ") || status.length() < 12) {
            throw new IOException("It answered " + status);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(open); !line.isEmpty(); line = line(open)) {
            String[] header = line.split(":", 2);
            headers.put(header[0], header[header.length - 1].strip());
        }
        passOverBody(open, headers);
        return new Answer(Integer.parseInt(status.substring(9, 12)), headers);
    }

    private void passOverBody(Socket open, Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            passOver(open, Long.parseLong(headers.getOrDefault("Content-Length", "0")));
            return;
        }
        for (int length = chunk(open); length > 0; length = chunk(open)) {
            passOver(open, length);
            line(open);
        }
        while (!line(open).isEmpty()) {
            // What may follow the last chunk is of no interest either.
        }
    }

    private int chunk(Socket open) throws IOException {
        return Integer.parseInt(line(open).split(";", 2)[0].strip(), 16);
    }

    private void passOver(Socket open, long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            if (from == to) {
                fill(open);
            }
            int here = (int) Math.min(left, to - from);
            from += here;
            left -= here;
        }
    }

    /** Without its end. */
    private String line(Socket open) throws IOException {
        int end = from;
        while (end == to || buffer[end] != '\n') {
            if (end == to) {
                int read = end - from;
                fill(open);
                end = from + read;
            } else {
                end++;
            }
        }
        String line = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        from = end + 1;
        return line.stripTrailing();
    }

    /** Reads on behind what is not used yet. */
    private void fill(Socket open) throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = to == buffer.length ? -1 : open.getInputStream().read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("The answer breaks off, or has a line that is too long");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

package org.cruxbook.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeptConnectionTest {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ExecutorService server = Executors.newSingleThreadExecutor();
    private ServerSocket door;
    private KeptConnection connection;

    @BeforeEach
    void listen() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        connection = new KeptConnection(URI.create("http://127.0.0.1:" + door.getLocalPort() + "/"));
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        door.close();
        server.shutdownNow();
    }

    @Test
    void one_answer_after_the_other_is_read_whatever_says_where_it_ends() throws Exception {
        Future<?> served = serve(
                "HTTP/1.1 303 \r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 \r\nSet-Cookie: a=b; Path=/\r\ncontent-length: 40000\r\n\r\n" + "x\r\n\r".repeat(10_000),
                "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\n0\r\n\r\n\r\n7530\r\n" + "y".repeat(30_000)
                        + "\r\n0\r\n\r\n",
                "HTTP/1.1 307 \r\n\r\n");

        assertThat(connection.send(REQUEST).headers()).containsEntry("Location", "/x");
        assertThat(connection.send(REQUEST).headers()).containsEntry("set-cookie", "a=b; Path=/");
        assertThat(connection.send(REQUEST).status()).isEqualTo(200);
        assertThat(connection.send(REQUEST).status()).isEqualTo(307);
        served.get(10, TimeUnit.SECONDS);
    }

    @Test
    void after_one_that_closes_the_connection_and_after_one_that_breaks_off_there_is_a_new_one() throws Exception {
        serve("HTTP/1.1 303 \r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        serve("HTTP/1.1 200 \r\nContent-Length: 10\r\n\r\nhalf");
        serve("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n");

        assertThat(connection.send(REQUEST).status()).isEqualTo(303);
        assertThatThrownBy(() -> connection.send(REQUEST)).isInstanceOf(EOFException.class);
        assertThat(connection.send(REQUEST).status()).isEqualTo(200);
    }

    @Test
    void what_is_no_answer_is_none() {
        serve("nonsense\r\n\r\n");

        assertThatThrownBy(() -> connection.send(REQUEST)).isInstanceOf(IOException.class);
    }

    /** Takes one connection, and answers each request on it with the next of these. */
    private Future<?> serve(String... answers) {
        return server.submit(() -> {
            try (Socket taken = door.accept()) {
                for (byte[] answer : bytes(answers)) {
                    InputStream requests = taken.getInputStream();
                    assertThat(requests.readNBytes(REQUEST.length)).isEqualTo(REQUEST);
                    taken.getOutputStream().write(answer);
                }
            }
            return answers.length;
        });
    }

    private static List<byte[]> bytes(String... answers) {
        return Stream.of(answers)
                .map(answer -> answer.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }
}

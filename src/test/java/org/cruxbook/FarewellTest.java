package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The site is told to stop while it is used. */
class FarewellTest {

    private static final int USERS = 4;
    private static final int ROUNDS_BEFORE = 5;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("content")).resolve("rain.md"),
                "---\ntitle: Rain\n---\n- It rains: ____% {#wet}\n");
    }

    private ConfigurableApplicationContext start(String farewell) {
        return SpringApplication.run(
                CruxbookApplication.class,
                "--server.port=0",
                "--cruxbook.limits.enabled=false",
                "--cruxbook.farewell=" + farewell,
                "--cruxbook.content.dir=" + folder.resolve("content"),
                "--cruxbook.data.dir=" + folder.resolve("data"));
    }

    private static int port(ConfigurableApplicationContext site) {
        return ((WebServerApplicationContext) site).getWebServer().getPort();
    }

    @Test
    @Timeout(120)
    void whoever_looks_whether_it_is_ready_has_every_request_answered_and_every_answer_kept() throws Exception {
        ConfigurableApplicationContext site = start("5s");
        int port = port(site);
        ExecutorService threads = Executors.newFixedThreadPool(USERS + 1);
        CountDownLatch rounds = new CountDownLatch(USERS * ROUNDS_BEFORE);
        try {
            List<Future<Integer>> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                users.add(threads.submit(() -> useWhileReady(port, rounds)));
            }
            rounds.await();
            try (Socket slow = beginForm(port)) {
                Future<?> stop = threads.submit(site::close);

                int stored = 0;
                for (Future<Integer> user : users) {
                    stored += user.get();
                }
                waitUntilNobodyListens(port);
                assertThat(stop.isDone()).isFalse();
                assertThat(endForm(slow)).startsWith("HTTP/1.1 307 ");
                stop.get();
                assertThat(stored).isGreaterThanOrEqualTo(USERS * ROUNDS_BEFORE);
                assertThat(revisions()).isEqualTo(stored);
            }
        } finally {
            site.close();
            threads.shutdownNow();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Reads and answers, and looks before each time, as a proxy does for its users; returns how many answers were stored. */
    private static int useWhileReady(int port, CountDownLatch rounds) {
        Browser browser = Browser.fresh(port);
        int stored = 0;
        for (Answer ready = browser.get("/readyz"); ready.status() == 200; ready = browser.get("/readyz")) {
            assertThat(browser.get("/cruxes/rain").status()).isEqualTo(200);
            assertThat(browser.post("/cruxes/rain/estimates", "wet", "" + stored % 100)
                            .status())
                    .isEqualTo(200);
            stored++;
            rounds.countDown();
        }
        Answer last = browser.get("/cruxes/rain");
        assertThat(browser.get("/readyz").status()).isEqualTo(503);
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.header("Connection")).isEqualTo("close");
        return stored;
    }

    private static Socket beginForm(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        send(
                socket,
                "POST /cruxes/rain/estimates HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nwet");
        return socket;
    }

    private static String endForm(Socket socket) throws IOException {
        send(socket, "=50");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void waitUntilNobodyListens(int port) throws IOException {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
            } catch (ConnectException nobody) {
                return;
            }
        }
    }

    private int revisions() throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data/cruxbook") + ";DATABASE_TO_LOWER=TRUE", "sa", "");
                ResultSet row = database.createStatement().executeQuery("select count(*) from estimate_revision")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    @Timeout(120)
    void while_it_runs_connections_are_kept() {
        try (ConfigurableApplicationContext site = start("0s")) {
            assertThat(Browser.fresh(port(site)).get("/cruxes/rain").header("Connection"))
                    .isNotEqualTo("close");
        }
    }
}

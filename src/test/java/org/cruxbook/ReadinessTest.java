package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

class ReadinessTest {

    @TempDir
    private Path folder;

    @Test
    void the_site_is_ready_once_its_content_is_published_and_not_before() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("rain.md"), "---\ntitle: Rain\n---\n- It rains: ____% {#wet}\n");
        int port = freePort();
        Publishing publishing = new Publishing(port);
        List<Integer> started = new ArrayList<>();
        SpringApplication site = new SpringApplication(CruxbookApplication.class);
        site.addListeners(
                publishing, (ApplicationListener<ApplicationStartedEvent>) event -> started.add(readiness(port)));

        try (ConfigurableApplicationContext running = site.run(
                "--server.port=" + port,
                "--cruxbook.farewell=0s",
                "--cruxbook.content.dir=" + content,
                "--cruxbook.data.dir=" + folder.resolve("data"))) {
            assertThat(running.isRunning()).isTrue();
            assertThat(publishing.couldBeAsked).containsExactly(false);
            assertThat(started).containsExactly(503);
            assertThat(readiness(port)).isEqualTo(200);
            assertThat(Browser.fresh(port).get("/cruxes/rain").status()).isEqualTo(200);
        }
    }

    private static int readiness(int port) {
        return Browser.fresh(port).get("/readyz").status();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Looks, when the content has just been published, whether anyone can ask for it. */
    private static final class Publishing implements ApplicationListener<PayloadApplicationEvent<CruxesPublished>> {

        private final int port;
        private final List<Boolean> couldBeAsked = new ArrayList<>();

        Publishing(int port) {
            this.port = port;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<CruxesPublished> event) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                couldBeAsked.add(socket.isConnected());
            } catch (ConnectException refused) {
                couldBeAsked.add(false);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}

package org.cruxbook.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in for commands: who gets in, and who does not. */
class LoopbackDoorTest {

    @TempDir
    private Path folder;

    /** An errand that does what is said. */
    private record Told(String name, Work work) implements Errand {

        @Override
        public void run(InputStream said, OutputStream answer) throws IOException {
            work.on(new String(said.readAllBytes(), StandardCharsets.UTF_8), answer);
        }
    }

    private interface Work {
        void on(String said, OutputStream answer) throws IOException;
    }

    private static void echo(String said, OutputStream answer) throws IOException {
        answer.write(("You say " + said).getBytes(StandardCharsets.UTF_8));
    }

    private Path file() {
        return Pass.file(folder, "cruxbook");
    }

    private LoopbackDoor open(Errand... errands) throws IOException {
        return new LoopbackDoor(file(), List.of(errands));
    }

    private String ask(String errand, String said) throws IOException {
        try (InputStream answer =
                RunningSite.with(folder, "cruxbook").orElseThrow().ask(errand, said)) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int status(String method, Pass pass, Optional<String> token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pass.port() + "/echo"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        token.ifPresent(shown -> request.header(Doorkeeper.TOKEN, shown));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_command_with_the_pass_has_its_errand_done() throws IOException {
        try (LoopbackDoor door =
                open(new Told("echo", LoopbackDoorTest::echo), new Told("nothing", (said, out) -> {}))) {
            assertThat(door).isNotNull();
            assertThat(ask("echo", "grüß")).isEqualTo("You say grüß");
            assertThat(ask("nothing", "")).isEmpty();
        }
    }

    @Test
    void nobody_without_the_token_of_this_run_gets_in() throws Exception {
        try (LoopbackDoor first = open(new Told("echo", LoopbackDoorTest::echo))) {
            assertThat(first).isNotNull();
        }
        try (LoopbackDoor door = open(new Told("echo", LoopbackDoorTest::echo))) {
            assertThat(door).isNotNull();
            Pass pass = Pass.read(file()).orElseThrow();
            Pass other = Pass.draw(pass.port());

            assertThat(pass.token()).matches("[0-9a-f]{64}").isNotEqualTo(other.token());
            assertThat(pass.toString()).doesNotContain(pass.token());
            assertThat(status("POST", pass, Optional.empty())).isEqualTo(401);
            assertThat(status("POST", pass, Optional.of(""))).isEqualTo(401);
            assertThat(status("POST", pass, Optional.of(other.token()))).isEqualTo(401);
            assertThat(status("GET", pass, Optional.of(pass.token()))).isEqualTo(404);
            assertThat(status("POST", pass, Optional.of(pass.token()))).isEqualTo(200);
        }
    }

    @Test
    void the_pass_is_its_owners_alone_and_goes_when_the_door_is_closed() throws IOException {
        Path data = folder.resolve("not/yet");
        try (LoopbackDoor door = new LoopbackDoor(Pass.file(data, "cruxbook"), List.of())) {
            assertThat(door).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Pass.file(data, "cruxbook"))))
                    .isEqualTo("rw-------");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void the_pass_of_another_run_is_left_alone() throws IOException {
        Pass other = Pass.draw(1);
        try (LoopbackDoor door = open()) {
            assertThat(door).isNotNull();
            other.write(file());
        }

        assertThat(Pass.read(file())).contains(other);
    }

    @Test
    void it_is_open_to_this_machine_only() throws IOException {
        try (LoopbackDoor door = open()) {
            assertThat(door).isNotNull();
            int port = Pass.read(file()).orElseThrow().port();
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            assertThat(others)
                    .allSatisfy(address -> assertThatThrownBy(() -> {
                                try (Socket socket = new Socket()) {
                                    socket.connect(new InetSocketAddress(address, port), 2_000);
                                }
                            })
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void a_site_that_was_killed_leaves_a_pass_that_leads_nowhere() throws IOException {
        Pass stale;
        try (LoopbackDoor door = open()) {
            assertThat(door).isNotNull();
            stale = Pass.read(file()).orElseThrow();
        }
        assertThat(RunningSite.with(folder, "cruxbook")).isEmpty();
        stale.write(file());

        assertThatThrownBy(() -> ask("echo", "")).isInstanceOf(ConnectException.class);
        Files.writeString(file(), "half a pa");
        assertThat(RunningSite.with(folder, "cruxbook")).isEmpty();
    }

    @Test
    void what_cannot_be_done_is_said() throws IOException {
        Errand failing = new Told("fail", (said, answer) -> {
            throw new IOException("the disk is full");
        });
        Errand breaking = new Told("break", (said, answer) -> {
            answer.write(new byte[100_000]);
            throw new IOException("the disk is full");
        });
        try (LoopbackDoor door = open(failing, breaking)) {
            assertThat(door).isNotNull();
            assertThatThrownBy(() -> ask("fail", ""))
                    .isInstanceOf(RunningSite.Refused.class)
                    .hasMessage("the disk is full");
            assertThatThrownBy(() -> ask("unknown", ""))
                    .isInstanceOf(RunningSite.Refused.class)
                    .hasMessageContaining("version");
            assertThatThrownBy(() -> ask("break", ""))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(RunningSite.Refused.class);
        }
    }

    @Test
    void only_databases_in_a_file_of_h2_are_held() {
        assertThat(List.of("jdbc:h2:file:./data/cruxbook;MODE=PostgreSQL", "jdbc:h2:./data/x", "jdbc:h2:~/x"))
                .allMatch(RunningSite::holds);
        assertThat(List.of("jdbc:h2:mem:x", "jdbc:h2:tcp://there/x", "jdbc:postgresql://there/x"))
                .noneMatch(RunningSite::holds);
    }
}

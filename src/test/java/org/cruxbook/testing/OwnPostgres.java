package org.cruxbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server that can be stopped, frozen and started again, and writes through to the disk as those of operators do. */
public final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    private OwnPostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    public static OwnPostgres start() throws IOException {
        Path data = Files.createTempDirectory("cruxbook-postgres");
        return new OwnPostgres(data, builder(data).start());
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** The settings with which the application uses it. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "postgres");
    }

    public void stop() throws IOException {
        server.close();
    }

    /** At the port that it had. */
    public void startAgain() throws IOException {
        server = builder(data).setPort(server.getPort()).start();
    }

    /** From now on it does nothing, and says nothing, until it thaws. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** To the server and all that it has started. */
    private void signal(String signal) throws IOException, InterruptedException {
        long id = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        Stream<String> ids = Stream.concat(
                        Stream.of(id),
                        ProcessHandle.of(id).orElseThrow().descendants().map(ProcessHandle::pid))
                .map(String::valueOf);
        List<String> command = Stream.concat(Stream.of("kill", signal), ids).toList();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }
}

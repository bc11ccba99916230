package org.cruxbook.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The site that runs on this machine with a data folder, as a command sees it. Needs no Spring. */
public final class RunningSite {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Pass pass;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    private RunningSite(Pass pass) {
        this.pass = pass;
    }

    /** Whether a site with this database holds it, so that no other process can open it. */
    public static boolean holds(String databaseUrl) {
        return databaseUrl.startsWith("jdbc:h2:") && !databaseUrl.matches("jdbc:h2:(mem|tcp|ssl):.*");
    }

    /**
     * The one that has left a pass in this data folder. It may have been killed since.
     *
     * @param name of the database in that folder
     * @throws IOException if there is a pass, but not for whoever asks
     */
    public static Optional<RunningSite> with(Path dataFolder, String name) throws IOException {
        return Pass.read(Pass.file(dataFolder, name)).map(RunningSite::new);
    }

    /** It does not do what it was asked; the message says why. */
    public static final class Refused extends IOException {

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Asks for an errand, and answers with what it brings, to be read and closed by the caller. There is no limit on how long
     * it may take.
     *
     * @throws ConnectException if nobody is there any more
     * @throws Refused if it does not know the errand, or fails at it
     */
    public InputStream ask(String errand, String said) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pass.port() + "/" + errand))
                .header(Doorkeeper.TOKEN, pass.token())
                .POST(BodyPublishers.ofString(said))
                .build();
        HttpResponse<InputStream> response = send(request);
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream why = response.body()) {
            throw new Refused(reason(response.statusCode(), new String(why.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String reason(int status, String why) {
        return switch (status) {
            case Doorkeeper.UNKNOWN -> "it is of another version of Cruxbook";
            case Doorkeeper.FAILED -> why;
            default -> "what answers at its port is another program";
        };
    }
}

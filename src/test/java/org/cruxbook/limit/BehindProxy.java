package org.cruxbook.limit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** A site behind a proxy that ends TLS, with small limits, and with a log of all requests. */
@OnH2
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cruxbook.public-url=https://cruxes.example.org",
            "cruxbook.proxies=127.0.0.1, 0:0:0:0:0:0:0:1",
            "cruxbook.limits.enabled=true",
            "cruxbook.limits.new-visitors=4",
            "cruxbook.limits.writes=6",
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.buffered=false",
            "server.tomcat.accesslog.pattern=combined",
            "server.tomcat.accesslog.directory=${cruxbook.data.dir}/requests"
        })
abstract class BehindProxy {

    static final String BALLOT = "/cruxes/coordination/estimates";

    private static int networks;

    @LocalServerPort
    int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Each test comes from where nobody has come from. */
    final String network = "192.0.2." + ++networks;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        cruxes.save(Pages.pause());
        events.publishEvent(new CruxesPublished(Set.of("coordination", "pause"), Set.of()));
    }

    HttpRequest.Builder to(String path, String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String path, VisitorToken visitor, String address, String form) {
        return send(to(path, address)
                .header("Cookie", "__Host-cruxbook=" + visitor.secret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

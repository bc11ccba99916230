package org.cruxbook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.visitor.VisitorToken;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;

/** Whatever visitors do and whatever goes wrong with it: no log says who they are, what they said, or what only they know. */
class LogTest extends BehindProxy {

    @Value("${cruxbook.data.dir}")
    private Path data;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
        ours().setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
        ours().setLevel(null);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("org.cruxbook");
    }

    @Test
    void neither_tokens_nor_secrets_nor_answers_nor_notes_nor_addresses_are_in_any_log() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(network, "198.51.100.7"));
        VisitorToken ann = VisitorToken.fresh();
        VisitorToken ben = VisitorToken.fresh();
        Stream.of(ann, ben).forEach(visitor -> secrets.addAll(List.of(visitor.secret(), visitor.hash())));

        answer(ann, secrets);
        refusals(ben, secrets);
        links(ann, ben, secrets);
        failures(ben, secrets);

        String all = written();
        assertThat(all).contains("/cruxes/pause/estimates", " 422 ", " 429 ", " 500 ", "Check constraint violation");
        assertThat(secrets)
                .hasSizeGreaterThan(15)
                .allSatisfy(secret -> assertThat(all).doesNotContain(secret));
    }

    private void answer(VisitorToken ann, List<String> secrets) {
        secrets.addAll(List.of("61.237", "61237", "mynote", "43.219", "43219"));
        assertThat(post("/cruxes/pause/estimates", ann, network, "q1=61.237&q2=8&stance.s1=4&_doubt=mynote")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/cruxes/pause/what-if", ann, network, "what-if.s1=43.219")
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(to("/me/answers.json", network).header("Cookie", "__Host-cruxbook=" + ann.secret()))
                        .body())
                .contains("61.237");
    }

    private void refusals(VisitorToken ben, List<String> secrets) {
        secrets.addAll(List.of("57.1234", "gibberish", "72.345", "72345"));
        assertThat(post("/cruxes/pause/estimates", ben, network, "q1=57.1234&q2=gibberish")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/cruxes/pause/estimates", ben, network, "q1=57.1234&q1=gibberish")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/cruxes/nothing/estimates", ben, network, "q1=72.345").statusCode())
                .isEqualTo(404);
        assertThat(post("/cruxes/pause/estimates", ben, network, "q1=72.345&stance.s1=gibberish")
                        .statusCode())
                .isEqualTo(422);
        secrets.add("81.4613");
        assertThat(post("/cruxes/pause/estimates", ben, network, "q1=81.4613%&q2=5")
                        .statusCode())
                .isEqualTo(400);
    }

    private void links(VisitorToken ann, VisitorToken ben, List<String> secrets) {
        String code = secret(post("/me/link", ann, network, ""), secrets);
        String link = secret(post("/me/links", ann, network, "page=pause&name=myname"), secrets);
        secrets.add("myname");
        assertThat(post("/compare", ben, "198.51.100.7", "link=" + link).statusCode())
                .isEqualTo(303);
        assertThat(post("/me/move", VisitorToken.fresh(), "198.51.100.7", "code=" + code)
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/me/move", VisitorToken.fresh(), "198.51.100.7", "code=" + code)
                        .statusCode())
                .isEqualTo(422);
    }

    /** The 43 characters behind the # of the address on the page. */
    private static String secret(HttpResponse<String> page, List<String> secrets) {
        assertThat(page.statusCode()).isEqualTo(200);
        String secret = Jsoup.parse(page.body()).select("input, code, output, a").stream()
                .flatMap(shown -> Stream.of(shown.val(), shown.text(), shown.attr("href")))
                .filter(shown -> shown.matches(".*#[\\w-]{43}"))
                .map(shown -> shown.substring(shown.lastIndexOf('#') + 1))
                .findFirst()
                .orElseThrow();
        secrets.add(secret);
        return secret;
    }

    /** What the database refuses is written to the log with all that led to it; and then too much is sent. */
    private void failures(VisitorToken ben, List<String> secrets) {
        secrets.addAll(List.of("33.517", "33517"));
        jdbc.execute("alter table estimate add constraint unlikely check (first_value <> 33517)");
        try {
            VisitorToken eve = VisitorToken.fresh();
            secrets.addAll(List.of(eve.secret(), eve.hash()));
            assertThat(post("/cruxes/pause/estimates", eve, "198.51.100.7", "q1=33.517")
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            jdbc.execute("alter table estimate drop constraint unlikely");
        }
        int last = 0;
        for (int again = 0; again < 6; again++) {
            last = post("/cruxes/pause/estimates", ben, network, "q1=72.345").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    private String written() throws IOException {
        PatternLayout layout = new PatternLayout();
        layout.setContext(root().getLoggerContext());
        layout.setPattern("%d %level %logger %thread %X %msg%n%xEx");
        layout.start();
        List<ILoggingEvent> events = List.copyOf(log.list);
        return events.stream().map(layout::doLayout).collect(Collectors.joining()) + requests();
    }

    /** Without the first field, which holds the address of whoever asks: the proxy's, unless the operator asks for more. */
    private String requests() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("requests"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file).replaceAll("(?m)^\\S+ ", ""));
            }
            return all.toString();
        }
    }
}

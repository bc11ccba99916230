package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One of several instances of the site on one PostgreSQL, within the test's own process. */
record Instance(ConfigurableApplicationContext site) implements AutoCloseable {

    /** An application of nothing, by which logging is set up before any instance is. */
    static final class Nothing {}

    static {
        SpringApplication nothing = new SpringApplication(Nothing.class);
        nothing.setWebApplicationType(WebApplicationType.NONE);
        nothing.run();
    }

    /** Starts one, with settings of its own after all others. */
    static Instance start(String database, Path content, Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--cruxbook.content.dir=" + content,
                "--cruxbook.data.dir=" + data,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        arguments.addAll(List.of(more));
        return new Instance(application().run(arguments.toArray(String[]::new)));
    }

    /** Logging is one for the whole process: applications that set it up at once would be in each other's way. */
    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(CruxbookApplication.class);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return application;
    }

    private Browser browser() {
        return Browser.fresh(((WebServerApplicationContext) site).getWebServer().getPort());
    }

    JdbcTemplate jdbc() {
        return site.getBean(JdbcTemplate.class);
    }

    int count(String table) {
        return jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }

    Answer get(String path, String... headers) {
        return browser().get(path, headers);
    }

    int status(String path) {
        return get(path).status();
    }

    List<String> titles() {
        return get("/").page().select(".crux-txt h3").eachText();
    }

    int asked(String slug) {
        return get("/cruxes/" + slug).page().select("[data-q]").size();
    }

    String results(String slug, String cookie) {
        return get("/cruxes/" + slug + "/results", "Cookie", cookie).text();
    }

    /** The cookie of a new visitor, who answers the page's first question. */
    String answer(String slug, String percent) {
        Browser ann = browser();
        Answer page = ann.get("/cruxes/" + slug);
        String key = page.page().expectFirst("[data-q] input").attr("name");
        assertThat(ann.submit(page, key, percent).path()).endsWith("/results");
        return ann.cookie();
    }

    /** The cookie of a new visitor, who asks to see the page's crowd without answering. */
    String look(String slug) {
        Browser looker = browser();
        assertThat(looker.post("/cruxes/" + slug + "/reveal").path()).endsWith("/results");
        return looker.cookie();
    }

    void answer(String slug, String cookie, String percent) {
        Answer page = get("/cruxes/" + slug, "Cookie", cookie);
        Browser same = browser();
        same.take(cookie);
        assertThat(same.submit(page, page.page().expectFirst("[data-q] input").attr("name"), percent)
                        .path())
                .endsWith("/results");
    }

    void stop() {
        site.close();
    }

    @Override
    public void close() {
        stop();
    }
}

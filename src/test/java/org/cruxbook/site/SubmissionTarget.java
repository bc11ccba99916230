package org.cruxbook.site;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cruxbook.CruxbookApplication;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Backlogs;
import org.cruxbook.estimate.Probability;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.opentest4j.AssertionFailedError;
import org.springframework.boot.SpringApplication;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whatever the body of a submission holds is stored as it is meant, or refused with nothing stored: never a failure. The whole
 * application takes it, on a database in memory and without a network.
 */
public final class SubmissionTarget {

    private static final String DATABASE = "jdbc:h2:mem:submission;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";

    /** Done, sent again with a cookie, and what is wrong with what was sent; 404 for a name with control characters. */
    private static final Set<Integer> EXPECTED = Set.of(303, 307, 400, 404, 413, 415, 422);

    private static final Cookie VISITOR =
            new Cookie("cruxbook", VisitorToken.fresh().secret());

    private static final WebApplicationContext SITE = site();
    private static final JdbcTemplate JDBC = SITE.getBean(JdbcTemplate.class);
    private static final MockMvc MVC = mvc();

    private SubmissionTarget() {}

    /** Starts the site when the class is loaded, so that no input waits for it. */
    public static void fuzzerInitialize() {}

    /** @throws AssertionError if it is neither */
    public static void fuzzerTestOneInput(byte[] body) throws Exception {
        Tables.forgetEveryone(JDBC);
        check(send(body));
        if (!said().isEmpty()) {
            throw new AssertionFailedError("someone without a cookie had something stored");
        }
        check(send(body, VISITOR));
        List<Map<String, Object>> before = said();
        MockHttpServletResponse again = send(body, VISITOR);
        check(again);
        if (again.getStatus() != 303 && !before.equals(said())) {
            throw new AssertionFailedError("status " + again.getStatus() + ", and yet something was stored");
        }
        stored();
    }

    private static MockHttpServletResponse send(byte[] body, Cookie... cookies) throws Exception {
        var request = post("/cruxes/pause/estimates")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body);
        return MVC.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    private static void check(MockHttpServletResponse answer) throws IOException {
        if (!EXPECTED.contains(answer.getStatus())) {
            throw new AssertionFailedError("status " + answer.getStatus());
        }
        String page = answer.getContentAsString(StandardCharsets.UTF_8);
        if (page.contains("<zz") || page.contains("\"zz")) {
            throw new AssertionFailedError("what was typed got into the markup: " + page);
        }
        for (String name : answer.getHeaderNames()) {
            if (String.join("", answer.getHeaders(name)).matches("(?s).*[\r\n].*")) {
                throw new AssertionFailedError("a header of two lines: " + name);
            }
        }
    }

    private static List<Map<String, Object>> said() {
        return JDBC.queryForList("select question_key, latest_value, null as words from estimate union all"
                + " select sub_crux_key, latest_step, null from stance union all select kind, 0, words from note"
                + " order by 1, 2");
    }

    private static void stored() {
        Backlogs.catchUp(JDBC);
        Integer odd = JDBC.queryForObject(
                "select count(*) from estimate where latest_value not between 0 and " + Probability.CERTAIN
                        + " or question_key not in ('q1', 'q2')",
                Integer.class);
        Integer apart = JDBC.queryForObject(
                "select (select coalesce(sum(answers), 0) from tally)"
                        + " - (select count(*) from estimate where latest_value is not null)",
                Integer.class);
        if (odd == null || odd != 0 || apart == null || apart != 0) {
            throw new AssertionFailedError(odd + " odd estimates, the tally is " + apart + " apart");
        }
    }

    private static WebApplicationContext site() {
        try {
            Path folder = Files.createTempDirectory("submission");
            folder.toFile().deleteOnExit();
            WebApplicationContext site = (WebApplicationContext) SpringApplication.run(
                    CruxbookApplication.class,
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--cruxbook.content.dir=" + folder,
                    "--cruxbook.data.dir=" + folder,
                    "--cruxbook.content.watch=false",
                    "--cruxbook.limits.enabled=false",
                    "--logging.level.root=warn",
                    "--spring.datasource.url=" + DATABASE);
            site.getBean(Cruxes.class).save(Pages.pause());
            return site;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockMvc mvc() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(SITE);
        builder.addFilters(SITE.getBean("springSecurityFilterChain", Filter.class));
        return builder.build();
    }
}

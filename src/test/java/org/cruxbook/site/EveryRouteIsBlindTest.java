package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.site.Kept.BENS_FIRST_ANSWER;
import static org.cruxbook.site.Kept.BENS_NAME;
import static org.cruxbook.site.Kept.BENS_OTHER_ANSWERS;
import static org.cruxbook.site.Kept.CHAIN;
import static org.cruxbook.site.Kept.COORDINATION;
import static org.cruxbook.site.Kept.PAUSE;
import static org.cruxbook.site.Kept.TIME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whatever Spring maps for GET, asked for in every form by whoever may not see it yet, holds no figure of a crowd and
 * nothing of another person. A route that is not in the table below fails, so that none is forgotten. Rows are given to
 * readers here, which is more than the setting gives by itself.
 */
@Import({WithPatterns.class, WithProblems.class})
@TestPropertySource(properties = "cruxbook.export.rows=readers")
class EveryRouteIsBlindTest extends OverHttp {

    /** With what each route is asked: every page for its variable, and every parameter. */
    private static final Map<String, List<String>> ROUTES = Map.ofEntries(
            Map.entry("/", List.of("/")),
            Map.entry("/cruxes/{slug}", ofEach("/cruxes/%s")),
            Map.entry("/cruxes/{slug}/estimate", ofEach("/cruxes/%s/estimate")),
            Map.entry("/cruxes/{slug}/estimates", ofEach("/cruxes/%s/estimates")),
            Map.entry("/cruxes/{slug}/results", ofEach("/cruxes/%s/results", "/cruxes/%s/results?answers=first")),
            Map.entry("/cruxes/{slug}/second-thoughts", ofEach("/cruxes/%s/second-thoughts")),
            Map.entry("/cruxes/{slug}/coherence", ofEach("/cruxes/%s/coherence")),
            Map.entry("/cruxes/{slug}/what-if", ofEach("/cruxes/%s/what-if")),
            Map.entry("/me", List.of("/me")),
            Map.entry("/me/notes", List.of("/me/notes")),
            Map.entry("/me/link", List.of("/me/link")),
            Map.entry("/me/move", List.of("/me/move")),
            Map.entry("/me/forget", List.of("/me/forget")),
            Map.entry("/me/forgotten", List.of("/me/forgotten")),
            Map.entry("/me/links", List.of("/me/links", "/me/links?page=coordination")),
            Map.entry("/me/answers.json", List.of("/me/answers.json")),
            Map.entry("/me/answers.csv", List.of("/me/answers.csv")),
            Map.entry("/compare", List.of("/compare")),
            Map.entry("/comparison", List.of("/comparison")),
            Map.entry("/comparison/{slug}", ofEach("/comparison/%s")),
            Map.entry("/api/cruxes", List.of("/api/cruxes")),
            Map.entry("/api/cruxes/{slug}", ofEach("/api/cruxes/%s")),
            Map.entry("/api/cruxes/{slug}/results", ofEach("/api/cruxes/%s/results")),
            Map.entry("/api/cruxes/{slug}/answers.csv", ofEach("/api/cruxes/%s/answers.csv")),
            Map.entry("/api/cruxes/{slug}/stances.csv", ofEach("/api/cruxes/%s/stances.csv")),
            Map.entry("/api/cruxes/{slug}/wordings.csv", ofEach("/api/cruxes/%s/wordings.csv")),
            Map.entry("/search", List.of("/search", "/search?q=labs&page=1")),
            Map.entry("/method", List.of("/method")),
            Map.entry("/privacy", List.of("/privacy")),
            Map.entry("/patterns", List.of("/patterns")),
            Map.entry("/problems", List.of("/problems", "/problems?page=none.md")),
            Map.entry("/images/{*path}", List.of("/images/map.svg")),
            Map.entry("/robots.txt", List.of("/robots.txt")),
            Map.entry("/sitemap.xml", List.of("/sitemap.xml")),
            Map.entry("/error", List.of("/error")),
            Map.entry("/livez", List.of("/livez")),
            Map.entry("/readyz", List.of("/readyz")),
            Map.entry("/actuator/health", List.of("/actuator/health")),
            Map.entry("/actuator/health/**", List.of("/actuator/health/liveness", "/actuator/health/db")));

    /** The one route whose asking is the choice to see: what programs get of each page, and that alone. */
    private static final Map<String, Set<Kept>> BY_CHOICE = Map.of(
            "/api/cruxes/coordination/results", Set.of(COORDINATION),
            "/api/cruxes/pause/results", Set.of(PAUSE),
            "/api/cruxes/time/results", Set.of(TIME),
            "/api/cruxes/chain/results", Set.of(CHAIN),
            "/api/cruxes/duties/results", Set.of(),
            "/api/cruxes/every-kind/results", Set.of());

    /** What who has answered one question of one page sees of its crowd, and where. */
    private static final Map<String, Set<Kept>> ANSWERED = Map.of(
            "/", Set.of(COORDINATION),
            "/me", Set.of(COORDINATION),
            "/me/notes", Set.of(COORDINATION),
            "/me/link", Set.of(COORDINATION),
            "/cruxes/coordination/results", Set.of(COORDINATION),
            "/cruxes/coordination/results?answers=first", Set.of(COORDINATION),
            "/cruxes/coordination/second-thoughts", Set.of(COORDINATION),
            "/cruxes/coordination/coherence", Set.of(COORDINATION),
            "/cruxes/coordination/what-if", Set.of(COORDINATION),
            "/api/cruxes/coordination/answers.csv", Set.of(BENS_FIRST_ANSWER, BENS_OTHER_ANSWERS));

    /** What of Ben sees who has opened his link. */
    private static final Set<Kept> INTRODUCED = Set.of(BENS_NAME);

    private static final Set<String> ACCIDENTAL = Set.of("content-length", "date", "etag", "set-cookie");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    private Browser ben;
    private String link = "";
    private List<String> secrets = List.of();

    private static List<String> ofEach(String... addresses) {
        return Stream.of("coordination", "pause", "time", "duties", "every-kind", "chain")
                .flatMap(slug -> Arrays.stream(addresses).map(address -> address.formatted(slug)))
                .toList();
    }

    @BeforeEach
    void everyoneElse() throws IOException {
        chain();
        Files.writeString(folder.resolve("map.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        bensAnswers();
        crowds();
        published();
    }

    private void crowds() {
        for (String key : ASKED) {
            crowd("coordination", key, Map.of(37_313, 7_331L));
            blind("coordination", key, 37_314, 37_313, 7_331);
        }
        crowd("pause", "q1", Map.of(83_717, 6_947L));
        crowd("pause", "q2", Map.of(83_717, 6_947L));
        for (String key : List.of("s1", "s2", "s3")) {
            stances("pause", key, 4, 6_947);
            pairs("pause", "q2", key, 4, 83_717, 6_947);
        }
        crowd("time", "q1", Map.of(61_909, 8_263L));
        crowd("time", "q2", Map.of(61_909, 8_263L));
        products(0.000067, 5_147);
    }

    /** With four who say the same as he on one page, since rows of fewer than five are given to nobody. */
    private void bensAnswers() {
        ben = Browser.fresh(port);
        Stream.concat(Stream.of(ben), Stream.generate(() -> Browser.fresh(port)).limit(4))
                .forEach(each -> submit(each, "coordination", "q1", "11.237", "q2", "12.239"));
        submit(ben, "pause", "q1", "12.241", "q2", "12.251", "stance.s1", "2", "_doubt", "It may be marsh gas");
        submit(ben, "time", "q1", "12.253", "q2", "12.259");
        submit(ben, "duties", "q1", "12.263");
        submit(ben, "every-kind", "rust", "12.269");
        ben.get("/api/cruxes/chain/results");
        ben.post("/cruxes/pause/what-if", "what-if.s1", "91.733");
        ben.post("/me/notes", "page", "time", "_shown", "_doubt:1:0 _change:1:0", "_change", "Because of willow bark");
        link = ben.post("/me/links", "page", "", "name", "Benedetto")
                .page()
                .select("#link")
                .val();
        String code = ben.postOnce("/me/link").page().expectFirst("code").text();
        secrets = List.of(ben.cookie().replaceFirst(".*=", ""), link.substring(link.indexOf('#') + 1), code);
        ben.post("/compare", "link", link);
    }

    private static Answer submit(Browser browser, String slug, String... form) {
        return browser.submit(browser.get("/cruxes/" + slug + "/estimate"), form);
    }

    @Test
    void the_table_holds_every_route_with_every_parameter_and_no_other() {
        Map<String, Set<String>> mapped = new TreeMap<>();
        routes().forEach((info, method) -> info.getPatternValues()
                .forEach(pattern ->
                        mapped.computeIfAbsent(pattern, none -> new TreeSet<>()).addAll(parameters(method))));

        assertThat(ROUTES.keySet()).containsExactlyInAnyOrderElementsOf(mapped.keySet());
        mapped.forEach((pattern, parameters) -> {
            assertThat(ROUTES.get(pattern))
                    .allMatch(address -> PathPatternParser.defaultInstance
                            .parse(pattern)
                            .matches(PathContainer.parsePath(address.replaceFirst("\\?.*", ""))));
            assertThat(parameters)
                    .allMatch(name ->
                            ROUTES.get(pattern).stream().anyMatch(address -> address.matches(".*[?&]" + name + "=.*")));
        });
    }

    private Map<RequestMappingInfo, HandlerMethod> routes() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> asked(route.getKey().getMethodsCondition().getMethods()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean asked(Set<RequestMethod> methods) {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter ->
                        name(Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class)), parameter))
                .toList();
    }

    private static String name(RequestParam annotation, MethodParameter parameter) {
        return annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name();
    }

    @Test
    void whoever_has_answered_everything_finds_something_on_every_route_and_all_that_is_kept_from_others() {
        Set<Kept> seen = EnumSet.noneOf(Kept.class);

        ROUTES.values().stream().flatMap(List::stream).forEach(address -> {
            Answer answer = ben.get(address);
            assertThat(answer.status()).as(address).isIn(missing(address) ? List.of(404) : List.of(200));
            seen.addAll(Kept.in(told(answer)));
        });

        assertThat(seen).containsExactlyInAnyOrder(Kept.values());
    }

    /** A chain and its steps ask nothing of their own. */
    private static boolean missing(String address) {
        return Set.of("/problems?page=none.md", "/actuator/health/db", "/error").contains(address)
                || address.matches("/(cruxes|comparison)/chain(/(estimate|results|coherence|what-if|second).*)?")
                        && !address.equals("/cruxes/chain");
    }

    @Test
    void a_stranger_sees_nothing() {
        assertBlind(Browser.withoutCookies(port), address -> true, Map.of());
    }

    @Test
    void neither_does_someone_with_a_cookie_under_which_nothing_is_stored() {
        ann.postOnce("/cruxes/coordination/estimates", "q1", "35");

        assertThat(ann.hasCookie()).isTrue();
        assertBlind(ann, address -> !BY_CHOICE.containsKey(address), Map.of());
    }

    @Test
    void a_visitor_who_has_answered_nothing_sees_what_a_link_is_called_that_was_opened_and_no_more() {
        submit(ann, "pause", "stance.s1", "4");
        ann.post("/compare", "link", link);

        assertThat(stored("stance")).isEqualTo(2);
        assertBlind(ann, address -> !BY_CHOICE.containsKey(address), introduced(Map.of()));
    }

    @Test
    void a_visitor_who_has_answered_one_question_sees_the_crowd_of_that_page_and_of_another_person_that_answer() {
        submit(ann, "coordination", "q1", "35");
        ann.post("/compare", "link", link);

        Map<String, Set<Kept>> allowed = introduced(ANSWERED);
        Set<Kept> both = Set.of(BENS_NAME, BENS_FIRST_ANSWER);
        allowed.putAll(Map.of("/comparison", both, "/comparison/coordination", both));
        assertBlind(ann, address -> !BY_CHOICE.containsKey(address), allowed);
    }

    private static Map<String, Set<Kept>> introduced(Map<String, Set<Kept>> more) {
        Map<String, Set<Kept>> allowed = new TreeMap<>(more);
        allowed.put("/comparison", INTRODUCED);
        ofEach("/comparison/%s").forEach(address -> allowed.put(address, INTRODUCED));
        return allowed;
    }

    /** After someone else saw everything there, since nothing that they were shown may be kept for others. */
    private void assertBlind(Browser visitor, Predicate<String> asked, Map<String, Set<Kept>> allowed) {
        ROUTES.values().stream().flatMap(List::stream).forEach(ben::get);
        long reveals = stored("reveal");

        routes().keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .flatMap(pattern -> ROUTES.getOrDefault(pattern, List.of()).stream())
                        .filter(asked)
                        .forEach(address -> forms(info).forEach(form -> {
                            String told = told(visitor.get(address, "Accept", form));
                            assertThat(Kept.in(told))
                                    .as("%s as %s", address, form)
                                    .isSubsetOf(
                                            allowed.getOrDefault(address, BY_CHOICE.getOrDefault(address, Set.of())));
                            assertThat(told).as("%s as %s", address, form).doesNotContain(secrets);
                        })));

        assertThat(stored("reveal")).isEqualTo(reveals);
    }

    /** All that the route says it makes, and all that anyone might hope for. */
    private static Set<String> forms(RequestMappingInfo info) {
        return Stream.concat(
                        info.getProducesCondition().getProducibleMediaTypes().stream()
                                .map(MediaType::toString),
                        Stream.of("*/*", "text/html", "application/json", "text/csv", "application/atom+xml"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of it but what is made at random, by hashing, or by counting, and might have any number by accident. */
    private static String told(Answer answer) {
        return answer.headers().entrySet().stream()
                        .filter(header -> !ACCIDENTAL.contains(header.getKey().toLowerCase(Locale.ROOT)))
                        .toList()
                + answer.body();
    }
}

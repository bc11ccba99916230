package org.cruxbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.Trend;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.cruxbook.manuscript.Proof;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows every component in every state, made of the same fragments as all pages, for those who change them. What it
 * shows is made up: the page, whose questions say in which state they are, and all answers.
 */
@Controller
@Profile("demo")
class PatternsPage {

    private static final String SOURCE = "patterns.md";

    /** What the visitor has said, by the question's key. */
    private static final Map<String, String> OWN =
            Map.of("nobody", "40", "three", "20", "seven", "35", "two-camps", "12.5", "agreed", "50", "ends", "0.05");

    /** Where the visitor stands. */
    private static final Map<String, Step> STEPS = Map.of();

    /** What is typed into the form on top of that. */
    private static final Map<String, String> TYPED = Map.of("three", "140", "seven", "12.3456", "two-camps", "perhaps");

    private static final Map<String, Map<Integer, Long>> CROWDS = Map.of(
            "three", Map.of(10_000, 1L, 20_000, 1L, 90_000, 1L),
            "seven", Map.of(10_000, 2L, 35_000, 3L, 60_000, 1L, 95_000, 1L),
            "two-camps", camps(),
            "blank", camps(),
            "agreed", Map.of(40_000, 30L, 50_000, 61L, 60_000, 30L),
            "alike", Map.of(70_000, 500L),
            "ends", Map.of(0, 24L, 100_000, 26L));

    private final Results results;
    private final FormCheck check;

    PatternsPage(Results results, FormCheck check) {
        this.results = results;
        this.check = check;
    }

    @GetMapping("/patterns")
    String show(Model model) {
        Crux crux = Proof.of(SOURCE, source());
        Own own = new Own(own(), STEPS, Map.of(), false);
        model.addAttribute(
                "page",
                new PatternsView(
                        crux,
                        Layout.of(crux),
                        refused(crux, own),
                        results.view(
                                crux, new Neighbours(2, 3, crux, crux), PatternsPage::crowd, PatternsPage::trend, own),
                        rows(crux)));
        return "patterns/page";
    }

    private static String source() {
        try {
            return new ClassPathResource(SOURCE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two hundred answers around 20 % and 80 %, with heaps at tens. */
    private static Map<Integer, Long> camps() {
        return Map.of(
                5_000, 9L, 10_000, 22L, 20_000, 41L, 25_000, 13L, 30_000, 19L, 50_000, 14L, 70_000, 21L, 80_000, 38L,
                90_000, 23L);
    }

    private static Distribution crowd(String key) {
        return Distribution.of(CROWDS.getOrDefault(key, Map.of()));
    }

    /** Twelve weeks, two, and for all others too few to be shown. */
    private static Trend trend(String key) {
        return switch (key) {
            case "two-camps" ->
                new Trend(List.of(22.0, 24.0, 24.0, 30.0, 41.5, 38.0, 38.0, 36.0, 40.0, 42.0, 45.0, 50.0));
            case "agreed" -> new Trend(List.of(50.0, 50.0));
            default -> new Trend(List.of());
        };
    }

    private static Map<String, Probability> own() {
        return OWN.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Probability.parse(entry.getValue()).orElseThrow()));
    }

    private Ballot refused(Crux crux, Own own) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        own.written(crux.subCruxes()).forEach(form::set);
        TYPED.forEach(form::set);
        SentForm sent = SentForm.of(form);
        return Ballot.refused(crux, sent, own, check.problems(sent, crux, true));
    }

    private static List<IndexRow> rows(Crux crux) {
        int asked = crux.askedQuestions().size();
        return List.of(
                IndexRow.reading(crux),
                IndexRow.unanswered(crux, asked),
                revealed(crux, "two-camps", true),
                revealed(crux, "blank", true),
                revealed(crux, "blank", false),
                revealed(crux, "three", true));
    }

    private static IndexRow revealed(Crux crux, String key, boolean answered) {
        Question last = crux.askedQuestions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow();
        return IndexRow.revealed(
                crux, crux.askedQuestions().size(), new Outcome(last, crowd(key), own().get(key)), answered);
    }
}

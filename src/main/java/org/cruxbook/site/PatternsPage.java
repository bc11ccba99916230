package org.cruxbook.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cruxbook.chart.Course;
import org.cruxbook.crowd.Correlation;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.CruxFinding.Verdict;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.Movement;
import org.cruxbook.crowd.StepCounts;
import org.cruxbook.crowd.Tracking;
import org.cruxbook.crowd.Trend;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Listed;
import org.cruxbook.crux.Part;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.cruxbook.manuscript.Proof;
import org.cruxbook.search.Excerpt;
import org.cruxbook.search.Find;
import org.cruxbook.search.Marked;
import org.jspecify.annotations.Nullable;
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

    /** Where people stand, in the order of the page's sub-cruxes. */
    private static final List<StepCounts> STANCES = List.of(
            steps(0, 0, 0, 0, 0),
            steps(1, 0, 2, 0, 0),
            steps(41, 60, 22, 31, 46),
            steps(3, 80, 90, 80, 2),
            steps(0, 0, 9, 0, 0));

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
    private final Turnings turnings;
    private final Movements movements;
    private final FormCheck check;
    private final ConnectedPatterns connected;

    PatternsPage(
            Results results, Turnings turnings, Movements movements, FormCheck check, ConnectedPatterns connected) {
        this.results = results;
        this.turnings = turnings;
        this.movements = movements;
        this.check = check;
        this.connected = connected;
    }

    @GetMapping("/patterns")
    String show(Model model) {
        Crux crux = Proof.of(SOURCE, source());
        Own own = own(crux);
        Listed listed = new Listed(crux.slug(), crux.title());
        model.addAttribute(
                "page",
                new PatternsView(
                        crux,
                        Layout.of(crux),
                        refused(crux, own),
                        results.view(
                                crux,
                                new Neighbours(2, 3, listed, listed),
                                PatternsPage::crowd,
                                PatternsPage::trend,
                                own),
                        turning(crux, Verdict.NAMED, own),
                        Stream.of(Verdict.NONE, Verdict.TOO_FEW)
                                .map(verdict -> turning(crux, verdict, own).sentence())
                                .toList(),
                        rows(crux),
                        found(crux)));
        model.addAllAttributes(connected.of(crux, own()));
        model.addAttribute("moved", movements.rows(crux, PatternsPage::movement));
        model.addAttribute("chapter", chapter(crux));
        return "patterns/page";
    }

    /** What a search shows of the page, as if the first word of each text had been looked for. */
    private static Find found(Crux crux) {
        Section section = crux.sections().get(1);
        String heading = String.valueOf(section.heading());
        String claim = String.valueOf(crux.claim());
        return new Find(
                crux.slug(),
                marked(crux.title()),
                marked(String.valueOf(crux.description())),
                List.of(
                        new Excerpt(Part.CLAIM, "", "", marked(claim)),
                        new Excerpt(Part.ARGUMENT, heading, section.anchor(), marked(claim)),
                        new Excerpt(Part.HEADING, heading, section.anchor(), marked(heading))));
    }

    private static Marked marked(String text) {
        String word = text.split(" ")[0];
        return new Marked(List.of(new Marked.Run(word, true), new Marked.Run(text.substring(word.length()), false)));
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

    private static StepCounts steps(long... people) {
        return new StepCounts(LongStream.of(people).boxed().toList());
    }

    private static List<String> keys(Crux crux) {
        return crux.subCruxes().stream().map(SubCrux::key).toList();
    }

    private Turning turning(Crux crux, Verdict verdict, Own own) {
        List<String> keys = keys(crux);
        Map<String, Double> pHolm = Map.of(keys.get(2), 0.0004, keys.get(3), 0.012);
        List<String> named = verdict == Verdict.NAMED ? keys.subList(2, 4) : List.of();
        CruxFinding finding = new CruxFinding(verdict, named, named, pHolm);
        return turnings.of(
                        crux,
                        key -> STANCES.get(keys.indexOf(key)),
                        key -> tracking(keys.indexOf(key)),
                        finding,
                        own,
                        SentWhatIfs.NOTHING)
                .orElseThrow();
    }

    /** The third tracks the answers straight, the fourth the other way round and with a group that is too small. */
    private static Tracking tracking(int subCrux) {
        Distribution few = crowd("three");
        return switch (subCrux) {
            case 2 -> tracking(new Correlation(0.58, 0.33, 0.0001, 0.77), crowd("seven"), crowd("two-camps"));
            case 3 -> tracking(new Correlation(-0.57, 0.32, 0.004, 0.24), crowd("agreed"), few);
            case 4 -> new Tracking(9, Optional.empty(), few, few, few);
            default -> new Tracking(0, Optional.empty(), few, few, few);
        };
    }

    private static Tracking tracking(Correlation correlation, Distribution first, Distribution second) {
        return new Tracking(180, Optional.of(correlation), first, crowd("alike"), second);
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

    private static Own own(Crux crux) {
        List<String> keys = keys(crux);
        return new Own(
                own(),
                Map.of(keys.get(0), new Step(2), keys.get(2), new Step(4), keys.get(3), new Step(1)),
                Map.of(keys.get(0), parse("0.05"), keys.get(2), parse("40")),
                Map.of(),
                Map.of(),
                true,
                false,
                Instant.MIN);
    }

    private static Map<String, Probability> own() {
        return OWN.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> parse(entry.getValue())));
    }

    private static Probability parse(String percent) {
        return Probability.parse(percent).orElseThrow();
    }

    private Ballot refused(Crux crux, Own own) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        own.written(crux.subCruxes()).forEach(form::set);
        TYPED.forEach(form::set);
        form.set(StanceField.name(crux.subCruxes().get(1)), "7");
        SentForm sent = SentForm.of(form);
        return Ballot.refused(crux, sent, own, check.problems(sent, crux, true));
    }

    /** Of one question many have moved, of another one person, and of all others too few were blind. */
    private static Movement movement(String key) {
        Distribution nobody = Distribution.empty();
        return switch (key) {
            case "two-camps" -> new Movement(crowd(key), crowd("agreed"), 61, 20, crowd("agreed"));
            case "seven" -> new Movement(crowd(key), crowd(key), 0, 1, Distribution.of(Map.of(5_000, 1L)));
            default -> new Movement(nobody, nobody, 0, 0, nobody);
        };
    }

    /** An answer that moved twice, one that never did, one that was withdrawn and is no longer asked, and a blank. */
    private static Chapter chapter(Crux crux) {
        Map<String, String> written = Map.of("_doubt", crux.title());
        List<NoteField> notes = Arrays.stream(Note.Kind.values())
                .map(kind -> NoteField.of(kind, written, written, List.of()))
                .toList();
        return new Chapter(
                crux.slug(),
                crux.title(),
                false,
                true,
                List.of(
                        line(crux, 0, "+12", 10.0, 62.0, 22.0),
                        line(crux, 1, null, 35.0),
                        new Chapter.Line(
                                null,
                                text(crux, 2),
                                true,
                                Course.of(List.of(80.0), false),
                                moment("80%"),
                                moment("–"),
                                "–",
                                List.of())),
                List.of(new Chapter.Place(crux.subCruxes().get(0).question().plain(), "2", "4", null)),
                List.of(Chapter.Blank.of(crux.askedQuestions().get(3))),
                notes,
                "");
    }

    private static Chapter.Line line(Crux crux, int question, @Nullable String change, Double... values) {
        List<Chapter.Moment> history =
                Stream.of(values).map(value -> moment(Percents.of(value))).toList();
        return new Chapter.Line(
                crux.askedQuestions().get(question).preface(),
                text(crux, question),
                false,
                Course.of(List.of(values), true),
                history.get(0),
                history.get(history.size() - 1),
                change,
                history.size() < 2 ? List.of() : history);
    }

    private static String text(Crux crux, int question) {
        return crux.askedQuestions().get(question).text().plain();
    }

    private static Chapter.Moment moment(String value) {
        return new Chapter.Moment(value, "2026-08-07", "–");
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

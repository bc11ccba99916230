package org.cruxbook.site;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.chart.RulerAxis;
import org.cruxbook.chart.Stacking;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.Trend;
import org.cruxbook.crux.Crux;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a results page together from what the crowd and the visitor said. */
@Component
class Results {

    private final Texts texts;
    private final Summary summary;
    private final Panels panels;
    private final Clock clock;

    Results(Texts texts, Summary summary, Panels panels, Clock clock) {
        this.texts = texts;
        this.summary = summary;
        this.panels = panels;
        this.clock = clock;
    }

    /**
     * Both functions take a question's key.
     *
     * @param crowd what all people answered
     * @param trends how the median moved
     */
    ResultsView view(
            Crux crux,
            Neighbours neighbours,
            Function<String, Distribution> crowd,
            Function<String, Trend> trends,
            Own own) {
        List<Outcome> outcomes = crux.askedQuestions().stream()
                .map(question -> new Outcome(question, crowd.apply(question.key()), own.value(question.key())))
                .toList();
        Stacking stacking = stacking(outcomes);
        return new ResultsView(
                crux,
                neighbours,
                summary.of(outcomes),
                people(outcomes),
                preface(outcomes),
                RulerAxis.row(),
                outcomes.stream().map(OverviewRow::of).toList(),
                Product.of(crux, own),
                Disagreement.rank(outcomes),
                outcomes.stream()
                        .map(outcome -> panels.panel(
                                outcome, trends.apply(outcome.question().key()), stacking))
                        .toList(),
                dot(stacking),
                next(outcomes),
                arguments(crux));
    }

    private static Stacking stacking(List<Outcome> outcomes) {
        return Stacking.of(outcomes.stream()
                .filter(Outcome::shown)
                .map(outcome -> outcome.crowd().bins())
                .toList());
    }

    private String people(List<Outcome> outcomes) {
        long most = outcomes.stream()
                .mapToLong(outcome -> outcome.crowd().n())
                .max()
                .orElse(0);
        return texts.of("results.people", most, texts.date(clock.instant()));
    }

    private static @Nullable String preface(List<Outcome> outcomes) {
        Set<String> prefaces = outcomes.stream()
                .map(outcome -> Objects.requireNonNullElse(outcome.question().preface(), ""))
                .collect(Collectors.toSet());
        String first = prefaces.iterator().next();
        return prefaces.size() == 1 && !first.isEmpty() ? first : null;
    }

    private @Nullable String dot(Stacking stacking) {
        if (!stacking.people() && !stacking.shares()) {
            return null;
        }
        String kind = stacking.people() && stacking.shares() ? "both" : stacking.people() ? "people" : "share";
        return texts.of("chart.key." + kind, stacking.peoplePerDot(), stacking.percentPerDot());
    }

    private String next(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.comparable() && outcome.gap() != 0)
                .max(Comparator.comparingDouble(outcome -> Math.abs(outcome.gap())))
                .map(far -> texts.of("results.next.far", far.question().text().plain()))
                .orElseGet(() -> texts.of("results.next.plain"));
    }

    /** Where the first arguments are on the crux page; null where it has none. */
    private static @Nullable String arguments(Crux crux) {
        return crux.sections().stream()
                .filter(section ->
                        section.blocks().stream().anyMatch(block -> block.kind().equals("arguments")))
                .map(section -> section.anchor())
                .findFirst()
                .orElse(null);
    }
}

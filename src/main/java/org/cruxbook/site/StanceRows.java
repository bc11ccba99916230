package org.cruxbook.site;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.chart.FiveSteps;
import org.cruxbook.crowd.Correlation;
import org.cruxbook.crowd.Distribution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says and draws where people stand on sub-cruxes. */
@Component
class StanceRows {

    private final Texts texts;

    StanceRows(Texts texts) {
        this.texts = texts;
    }

    StanceRow row(StanceOutcome outcome) {
        boolean shown = outcome.shown();
        return new StanceRow(
                StanceField.name(outcome.subCrux()),
                outcome.subCrux().question(),
                outcome.first(),
                outcome.second(),
                shown
                        ? FiveSteps.of(outcome.counts().people(), outcome.ownStep())
                        : FiveSteps.withoutCrowd(outcome.ownStep()),
                label(outcome),
                outcome.own() == null ? null : outcome.own().toString(),
                shown ? null : texts.of("results.waiting", outcome.counts().n(), Distribution.ENOUGH_TO_SHOW),
                outcome.counts().n(),
                texts.of("results.tracks." + outcome.tracks()),
                score(outcome),
                outcome.named(),
                shown ? figures(outcome) : List.of());
    }

    private String label(StanceOutcome outcome) {
        String own = outcome.own() == null
                ? texts.of("results.steps.none")
                : texts.of("results.steps.you", outcome.own().number());
        List<Long> people = outcome.counts().people();
        return outcome.shown()
                ? texts.of(
                        "results.steps.label",
                        outcome.first(),
                        outcome.second(),
                        people.get(0),
                        people.get(1),
                        people.get(2),
                        people.get(3),
                        people.get(4),
                        own)
                : own;
    }

    private static @Nullable String score(StanceOutcome outcome) {
        boolean said = !outcome.tracks().equals("few");
        return said
                ? outcome.tracking()
                        .correlation()
                        .map(correlation -> Decimals.of(correlation.score()))
                        .orElse(null)
                : null;
    }

    private List<String> figures(StanceOutcome outcome) {
        String none = texts.of("results.figures.none");
        List<String> figures = new ArrayList<>();
        outcome.counts().people().forEach(people -> figures.add(String.valueOf(people)));
        figures.add(String.valueOf(outcome.tracking().n()));
        Correlation correlation = outcome.tracking().correlation().orElse(null);
        figures.add(correlation == null ? none : Decimals.of(correlation.rho()));
        figures.add(correlation == null ? none : Decimals.of(correlation.score()));
        figures.add(outcome.pHolm() == null ? none : Decimals.chance(outcome.pHolm()));
        return figures;
    }
}

package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.Lane;
import org.cruxbook.crowd.Correlation;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.Tracking;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says and draws how a sub-crux tracks the answers. */
@Component
class Trackeds {

    private final Texts texts;

    Trackeds(Texts texts) {
        this.texts = texts;
    }

    /** @param own the visitor's answer to the final question; null where there is none */
    Tracked tracked(StanceOutcome outcome, @Nullable Probability own) {
        Tracking tracking = outcome.tracking();
        return new Tracked(
                outcome.subCrux().question(),
                tracking.correlation()
                        .map(correlation -> sentence(outcome, correlation))
                        .orElse(""),
                List.of(
                        group(
                                texts.of("results.near.first", outcome.first()),
                                tracking.first(),
                                mine(outcome, own, 1, 2)),
                        group(texts.of("results.near.middle"), tracking.middle(), mine(outcome, own, 3, 3)),
                        group(
                                texts.of("results.near.second", outcome.second()),
                                tracking.second(),
                                mine(outcome, own, 4, 5))));
    }

    /** The pole is that whose side gives the higher answers, so that the share is never below a half. */
    private String sentence(StanceOutcome outcome, Correlation correlation) {
        boolean second = correlation.concordance() >= 0.5;
        double share = second ? correlation.concordance() : 1 - correlation.concordance();
        String pole = second ? outcome.second() : outcome.first();
        return texts.of("results.turning.pairs", pole, Math.round(100 * share) + "%");
    }

    private Tracked.Group group(String name, Distribution answers, @Nullable Double own) {
        String people = texts.of("results.near.people", answers.n());
        return answers.enoughToShow()
                ? new Tracked.Group(
                        name, Lane.of(answers.bins(), answers.median(), own), Percents.of(answers.median()), people)
                : new Tracked.Group(name, Lane.withoutCrowd(own), texts.of("results.near.few"), people);
    }

    private static @Nullable Double mine(StanceOutcome outcome, @Nullable Probability own, int from, int to) {
        Integer step = outcome.ownStep();
        return own == null || step == null || step < from || step > to ? null : own.percent();
    }
}

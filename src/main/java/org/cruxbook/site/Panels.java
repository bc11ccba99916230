package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.DotPlot;
import org.cruxbook.chart.Ruler;
import org.cruxbook.chart.Sparkline;
import org.cruxbook.chart.Stacking;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.Interval;
import org.cruxbook.crowd.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the panels of a results page together. */
@Component
class Panels {

    private final Texts texts;

    Panels(Texts texts) {
        this.texts = texts;
    }

    Panel panel(Outcome outcome, Trend trend, Stacking stacking) {
        return outcome.shown() ? withCrowd(outcome, trend, stacking) : withoutCrowd(outcome);
    }

    private Panel withoutCrowd(Outcome outcome) {
        String own = outcome.own() == null
                ? texts.of("results.blank")
                : texts.of("results.said", Percents.of(outcome.answer()));
        return new Panel(
                outcome.question().key(),
                outcome.anchor(),
                outcome.question().preface(),
                outcome.question().text(),
                own,
                outcome.own() == null,
                Ruler.withoutCrowd(outcome.percentOrNone()),
                null,
                "",
                texts.of("results.waiting", outcome.crowd().n(), Distribution.ENOUGH_TO_SHOW),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private Panel withCrowd(Outcome outcome, Trend trend, Stacking stacking) {
        Distribution crowd = outcome.crowd();
        Interval half = crowd.middleHalf();
        return new Panel(
                outcome.question().key(),
                outcome.anchor(),
                outcome.question().preface(),
                outcome.question().text(),
                sentence(outcome),
                outcome.own() == null,
                null,
                plot(outcome, stacking),
                label(outcome),
                texts.of("results.readout", Percents.of(half.low()), Percents.of(half.high())),
                few(crowd),
                exactly(crowd),
                trend(trend.medians()),
                BinRow.of(crowd, outcome.own()),
                figures(crowd));
    }

    private DotPlot plot(Outcome outcome, Stacking stacking) {
        Distribution crowd = outcome.crowd();
        Interval half = crowd.middleHalf();
        return DotPlot.of(
                stacking,
                crowd.bins(),
                half.low(),
                crowd.median(),
                half.high(),
                outcome.percentOrNone(),
                labels(outcome));
    }

    private DotPlot.Texts labels(Outcome outcome) {
        String you = outcome.own() == null ? "" : Percents.of(outcome.answer());
        return new DotPlot.Texts(
                texts.of("chart.you", you),
                texts.of("chart.median", Percents.of(outcome.median())),
                texts.of("chart.both", you));
    }

    private String sentence(Outcome outcome) {
        if (outcome.own() == null) {
            return texts.of("results.blank");
        }
        String said = Percents.of(outcome.answer());
        String lower = Percents.share(
                Math.round(outcome.crowd().shareBelow(outcome.answer().thousandths())
                        * outcome.crowd().n()),
                outcome.crowd().n());
        if (outcome.gap() == 0) {
            return texts.of("results.same", said, lower);
        }
        String key = outcome.gap() < 0 ? "results.below" : "results.above";
        return texts.of(key, said, texts.points(outcome.gap()), lower);
    }

    private String label(Outcome outcome) {
        Distribution crowd = outcome.crowd();
        Interval half = crowd.middleHalf();
        String own = outcome.own() == null
                ? texts.of("chart.label.blank")
                : texts.of("chart.label.you", Percents.of(outcome.answer()));
        return texts.of(
                "chart.label",
                crowd.n(),
                Percents.of(crowd.median()),
                Percents.of(half.low()),
                Percents.of(half.high()),
                own);
    }

    private @Nullable String few(Distribution crowd) {
        return crowd.few() ? texts.of("results.few", crowd.n()) : null;
    }

    private @Nullable String exactly(Distribution crowd) {
        boolean anyone = crowd.exactly0() > 0 || crowd.exactly100() > 0;
        return anyone ? texts.of("results.exactly", crowd.exactly0(), crowd.exactly100()) : null;
    }

    private @Nullable TrendLine trend(List<Double> medians) {
        return medians.size() < 2
                ? null
                : new TrendLine(Sparkline.of(medians), texts.of("results.trend", medians.size()), ends(medians));
    }

    private String ends(List<Double> medians) {
        String first = Percents.of(medians.get(0));
        String last = Percents.of(medians.get(medians.size() - 1));
        return texts.of(first.equals(last) ? "results.trend.same" : "results.trend.range", first, last);
    }

    private List<Panel.Figure> figures(Distribution crowd) {
        String none = texts.of("results.figure.none");
        return List.of(
                figure("answers", String.valueOf(crowd.n())),
                figure("mean", Percents.of(crowd.mean())),
                figure("sd", crowd.sd().isPresent() ? texts.points(crowd.sd().getAsDouble()) : none),
                figure("trimmed", Percents.of(crowd.trimmedMean())),
                figure("odds", odds(crowd)),
                figure("interval", crowd.medianInterval().map(this::range).orElse(none)));
    }

    private String odds(Distribution crowd) {
        return crowd.geometricMeanOfOdds().isPresent()
                ? Percents.of(crowd.geometricMeanOfOdds().getAsDouble())
                : texts.of("results.figure.odds.hidden");
    }

    private String range(Interval interval) {
        return texts.of("results.range", Percents.of(interval.low()), Percents.of(interval.high()));
    }

    private Panel.Figure figure(String name, String value) {
        return new Panel.Figure(texts.of("results.figure." + name), value);
    }
}

package org.cruxbook.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.chart.MiniRuler;
import org.cruxbook.crowd.Interval;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;
import org.springframework.stereotype.Component;

/** Finds where a visitor stands furthest from everyone. */
@Component
class Aparts {

    private static final int MOST = 3;

    private final Texts texts;

    Aparts(Texts texts) {
        this.texts = texts;
    }

    /**
     * The furthest first, in percentage points; only of pages whose crowd the visitor may see, and of questions that enough
     * have answered.
     *
     * @param asked what each page asks, by slug
     * @param said what the visitor says, by slug and by the question's key
     */
    List<Apart> of(
            Map<String, List<Question>> asked,
            Map<String, PageCrowd> seen,
            Map<String, Map<String, Probability>> said) {
        return seen.entrySet().stream()
                .flatMap(page -> outcomes(
                        asked.getOrDefault(page.getKey(), List.of()),
                        page.getValue(),
                        said.getOrDefault(page.getKey(), Map.of())))
                .filter(outcome -> outcome.comparable() && outcome.gap() != 0)
                .sorted(Comparator.<Outcome>comparingDouble(outcome -> -Math.abs(outcome.gap()))
                        .thenComparing(outcome -> outcome.question().crux().slug())
                        .thenComparing(outcome -> outcome.question().number()))
                .limit(MOST)
                .map(this::apart)
                .toList();
    }

    private static Stream<Outcome> outcomes(List<Question> asked, PageCrowd crowd, Map<String, Probability> said) {
        return asked.stream()
                .map(question -> new Outcome(question, crowd.of(question.key()), said.get(question.key())));
    }

    private Apart apart(Outcome outcome) {
        Interval half = outcome.crowd().middleHalf();
        return new Apart(
                outcome.question().crux().slug(),
                outcome.question().crux().title(),
                outcome.anchor(),
                outcome.question().text().plain(),
                MiniRuler.of(half.low(), outcome.median(), half.high(), outcome.percentOrNone()),
                texts.of(
                        outcome.gap() < 0 ? "book.apart.below" : "book.apart.above",
                        Percents.of(outcome.answer()),
                        Percents.of(outcome.median()),
                        texts.points(outcome.gap())));
    }
}

package org.cruxbook.site;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in a sentence or two where the visitor stands on a page. */
@Component
class Summary {

    private static final int LARGEST_IN_WORDS = 10;

    private final Texts texts;

    Summary(Texts texts) {
        this.texts = texts;
    }

    String of(List<Outcome> outcomes) {
        List<Outcome> compared = outcomes.stream().filter(Outcome::comparable).toList();
        if (compared.isEmpty()) {
            return texts.of(withoutComparison(outcomes));
        }
        int close = (int) compared.stream().filter(Outcome::close).count();
        return close == compared.size() ? allClose(close) : apart(compared, close);
    }

    private static String withoutComparison(List<Outcome> outcomes) {
        boolean answered = outcomes.stream().anyMatch(outcome -> outcome.own() != null);
        return answered ? "results.summary.few" : "results.summary.looked";
    }

    private String allClose(int all) {
        return all == 1 ? texts.of("results.summary.one") : texts.of("results.summary.all", word(all));
    }

    private String apart(List<Outcome> compared, int close) {
        String largest = largest(compared);
        int all = compared.size();
        if (all == 1) {
            return texts.of("results.summary.only", largest);
        }
        if (close == 0) {
            return texts.of("results.summary.none", word(all), largest);
        }
        String key = close == all - 1 ? "results.summary.exception" : "results.summary.some";
        return texts.of(key, word(close), word(all), largest);
    }

    private String largest(List<Outcome> compared) {
        Outcome far = compared.stream()
                .max(Comparator.comparingDouble(outcome -> Math.abs(outcome.gap())))
                .orElseThrow();
        return texts.of(
                far.gap() < 0 ? "results.summary.below" : "results.summary.above",
                far.question().text().plain(),
                Percents.of(far.answer()),
                Percents.points(far.gap()));
    }

    private String word(int number) {
        return number <= LARGEST_IN_WORDS ? texts.of("number." + number) : String.valueOf(number);
    }
}

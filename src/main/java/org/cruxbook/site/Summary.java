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
        if (compared.size() == 1) {
            return close == 1 ? texts.of("results.summary.one") : texts.of("results.summary.only", largest(compared));
        }
        boolean alike = close == 0 || close == compared.size();
        return alike ? throughout(outcomes, compared, close > 0) : mixed(compared, close);
    }

    private static String withoutComparison(List<Outcome> outcomes) {
        return answered(outcomes) > 0 ? "results.summary.few" : "results.summary.looked";
    }

    private static long answered(List<Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.own() != null).count();
    }

    /** The same holds for every question that can be compared. */
    private String throughout(List<Outcome> outcomes, List<Outcome> compared, boolean close) {
        int all = compared.size();
        String key = (close ? "results.summary." : "results.summary.none.") + (all == 2 ? "both" : "all");
        return texts.of(key, answered(outcomes) - all, word(all), largest(compared));
    }

    private String mixed(List<Outcome> compared, int close) {
        int all = compared.size();
        String key = all > 2 && close == all - 1 ? "results.summary.exception" : "results.summary.some";
        return texts.of(key, word(close), word(all), largest(compared));
    }

    private String largest(List<Outcome> compared) {
        Outcome far = compared.stream()
                .max(Comparator.comparingDouble(outcome -> Math.abs(outcome.gap())))
                .orElseThrow();
        return texts.of(
                far.gap() < 0 ? "results.summary.below" : "results.summary.above",
                far.question().text().plain(),
                Percents.of(far.answer()),
                texts.points(far.gap()));
    }

    private String word(int number) {
        return number <= LARGEST_IN_WORDS ? texts.of("number." + number) : String.valueOf(number);
    }
}

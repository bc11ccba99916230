package org.cruxbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.chart.Flags;
import org.cruxbook.crux.Reference;
import org.cruxbook.estimate.Probability;

/**
 * What others have published about one question, to be shown beside its crowd and never counted with it.
 *
 * @param flags where the estimates are on the question's scale
 * @param estimates in the author's order
 */
record Published(Flags flags, List<Estimate> estimates) {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /**
     * One estimate.
     *
     * @param sign the letter that it has in the drawing
     * @param of what exactly was estimated
     */
    record Estimate(String sign, String percent, String of, String who, String year, String link) {}

    /** By the key of the question that they are about. */
    static Map<String, Published> byQuestion(List<Reference> all) {
        Map<String, List<Reference>> byQuestion = new LinkedHashMap<>();
        all.forEach(reference -> byQuestion
                .computeIfAbsent(reference.questionKey(), none -> new ArrayList<>())
                .add(reference));
        Map<String, Published> published = new LinkedHashMap<>();
        byQuestion.forEach((key, references) -> published.put(key, of(references)));
        return published;
    }

    private static Published of(List<Reference> references) {
        List<Flags.Flag> flags = new ArrayList<>();
        List<Estimate> estimates = new ArrayList<>();
        for (Reference reference : references) {
            Probability percent = new Probability(reference.thousandths());
            String sign = sign(estimates.size());
            flags.add(new Flags.Flag(sign, percent.percent()));
            estimates.add(new Estimate(
                    sign,
                    Percents.of(percent),
                    reference.of(),
                    reference.who(),
                    String.valueOf(reference.year()),
                    reference.link()));
        }
        return new Published(Flags.of(flags), estimates);
    }

    /** A, B … Z, A1, B1 … */
    private static String sign(int place) {
        int round = place / SIGNS.length();
        int letter = place % SIGNS.length();
        return SIGNS.substring(letter, letter + 1) + (round == 0 ? "" : String.valueOf(round));
    }
}

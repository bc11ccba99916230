package org.cruxbook.crowd;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of a page's sub-cruxes tracks the answers to its final question: the one with the highest score, together with all
 * whose score is not clearly lower. Or none, where chance would explain all of them, or where too few people have a stance
 * and an answer.
 *
 * <p>The p of each sub-crux is adjusted for the number of tests that are made on the page: one for each sub-crux that has a
 * {@link Correlation}, which takes five people with a stance and an answer who do not all say the same, also where these are
 * too few for it to be named. A sub-crux without one cannot be named by chance, and whether it has one is known from the
 * stances and the answers each for themselves, not from how they go together; so to leave it out keeps the chance of naming
 * any where there is no relation below the limit.
 *
 * @param keys the sub-cruxes that are named, the highest score first; empty unless the verdict is {@link Verdict#NAMED}
 * @param candidates the sub-cruxes that could be named were there none with a clearly higher score, the highest score first:
 *     enough people have a stance and an answer, and they track the answers clearly more than chance would
 * @param pHolm the p of each sub-crux that has one, adjusted for how many have; see {@link Holm}
 */
public record CruxFinding(Verdict verdict, List<String> keys, List<String> candidates, Map<String, Double> pHolm) {

    /** What can be said. */
    public enum Verdict {
        /** No sub-crux has both stances and answers of ten people. */
        TOO_FEW,
        /** None tracks the answers clearly more than chance would. */
        NONE,
        /** One does, or several do about equally. */
        NAMED
    }

    /** From how many people on a sub-crux can be named. */
    public static final int ENOUGH = 10;

    private static final double SIGNIFICANT = 0.05;
    private static final double LOWEST_SCORE = 0.05;
    private static final double LEAST_MARGIN = 0.03;

    public CruxFinding {
        keys = List.copyOf(keys);
        candidates = List.copyOf(candidates);
        pHolm = Map.copyOf(pHolm);
    }

    /** @param subCruxes by their keys, in the page's order */
    static CruxFinding of(Map<String, Tracking> subCruxes) {
        Map<String, Double> pHolm = Holm.adjust(tests(subCruxes));
        List<Candidate> candidates = subCruxes.entrySet().stream()
                .filter(each -> each.getValue().n() >= ENOUGH && pHolm.getOrDefault(each.getKey(), 1.0) < SIGNIFICANT)
                .map(each -> Candidate.of(each.getKey(), each.getValue()))
                .filter(each -> each.score() >= LOWEST_SCORE)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        return new CruxFinding(
                verdict(subCruxes, candidates),
                winners(candidates),
                candidates.stream().map(Candidate::key).toList(),
                pHolm);
    }

    private static Map<String, Double> tests(Map<String, Tracking> subCruxes) {
        Map<String, Double> tests = new LinkedHashMap<>();
        subCruxes.forEach(
                (key, tracking) -> tracking.correlation().ifPresent(correlation -> tests.put(key, correlation.p())));
        return tests;
    }

    private static Verdict verdict(Map<String, Tracking> subCruxes, List<Candidate> candidates) {
        if (subCruxes.values().stream().allMatch(each -> each.n() < ENOUGH)) {
            return Verdict.TOO_FEW;
        }
        return candidates.isEmpty() ? Verdict.NONE : Verdict.NAMED;
    }

    private static List<String> winners(List<Candidate> candidates) {
        return candidates.stream()
                .filter(each -> candidates.get(0).score() - each.score() <= margin(candidates.get(0), each))
                .map(Candidate::key)
                .toList();
    }

    /** How far apart two scores must be to differ: the fewer people, the farther. */
    private static double margin(Candidate one, Candidate other) {
        return Math.max(LEAST_MARGIN, 1 / Math.sqrt(Math.min(one.n(), other.n())));
    }

    /** A sub-crux that could be named. */
    private record Candidate(String key, long n, double score) {

        private static Candidate of(String key, Tracking tracking) {
            return new Candidate(
                    key,
                    tracking.n(),
                    tracking.correlation().map(Correlation::score).orElse(0.0));
        }
    }
}

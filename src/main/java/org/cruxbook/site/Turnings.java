package org.cruxbook.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.PageStances;
import org.cruxbook.crowd.StepCounts;
import org.cruxbook.crowd.Tracking;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.springframework.stereotype.Component;

/** Says what the disagreement on a page turns on. */
@Component
class Turnings {

    private final Texts texts;
    private final Trackeds trackeds;
    private final StanceRows rows;
    private final OwnCruxes ownCruxes;

    Turnings(Texts texts, Trackeds trackeds, StanceRows rows, OwnCruxes ownCruxes) {
        this.texts = texts;
        this.trackeds = trackeds;
        this.rows = rows;
        this.ownCruxes = ownCruxes;
    }

    /** Empty for a page without sub-cruxes, or without questions. */
    Optional<Turning> of(Crux crux, PageStances stances, Own own, SentWhatIfs sent) {
        CruxFinding finding =
                stances.find(crux.subCruxes().stream().map(SubCrux::key).toList());
        return of(crux, stances::counts, stances::tracking, finding, own, sent);
    }

    /** Both functions take a sub-crux's key. */
    Optional<Turning> of(
            Crux crux,
            Function<String, StepCounts> counts,
            Function<String, Tracking> trackings,
            CruxFinding finding,
            Own own,
            SentWhatIfs sent) {
        List<StanceOutcome> outcomes = crux.subCruxes().stream()
                .map(subCrux -> new StanceOutcome(
                        subCrux,
                        counts.apply(subCrux.key()),
                        trackings.apply(subCrux.key()),
                        finding.pHolm().get(subCrux.key()),
                        finding.keys().contains(subCrux.key()),
                        own.step(subCrux)))
                .toList();
        return outcomes.isEmpty()
                ? Optional.empty()
                : crux.finalQuestion().map(last -> turning(crux, last, outcomes, finding, own, sent));
    }

    private Turning turning(
            Crux crux, Question last, List<StanceOutcome> outcomes, CruxFinding finding, Own own, SentWhatIfs sent) {
        List<StanceOutcome> named = finding.keys().stream()
                .map(key -> outcomes.stream()
                        .filter(outcome -> outcome.subCrux().key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Turning(
                sentence(outcomes, named, finding, last.text().plain()),
                named.isEmpty() ? null : texts.of("results.turning.caution"),
                named.stream()
                        .map(outcome -> trackeds.tracked(outcome, own.value(last.key())))
                        .toList(),
                outcomes.stream().map(rows::row).toList(),
                ownCruxes.of(crux, last, own, sent));
    }

    private String sentence(List<StanceOutcome> outcomes, List<StanceOutcome> named, CruxFinding finding, String last) {
        return switch (finding.verdict()) {
            case TOO_FEW -> texts.of("results.turning.few", CruxFinding.ENOUGH, last);
            case NONE -> texts.of("results.turning.none", last);
            case NAMED ->
                texts.of(
                        "results.turning." + (named.size() > 1 ? "joint" : outcomes.size() > 1 ? "one" : "only"),
                        texts.list(named.stream()
                                .map(outcome -> texts.of("ballot.quoted", outcome.question()))
                                .toList()),
                        last);
        };
    }
}

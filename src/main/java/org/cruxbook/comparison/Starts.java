package org.cruxbook.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/** Says what two people who differ should talk about first. */
@Component
class Starts {

    private final Crowd crowd;

    Starts(Crowd crowd) {
        this.crowd = crowd;
    }

    /**
     * Of the sub-cruxes on which they differ.
     *
     * @param voice what the one who looks says; what the other would say after a change of mind is the other's alone
     */
    Optional<Start> of(Visitor me, Crux crux, List<SubCrux> differing, Voice voice) {
        return differing.isEmpty()
                ? Optional.empty()
                : tracking(me, crux, differing).or(() -> moving(crux, differing, voice));
    }

    /**
     * Of all that the crux finder could name, what tracks most among those on which the two differ; that is the crowd's, so
     * only for who may see it.
     */
    private Optional<Start> tracking(Visitor me, Crux crux, List<SubCrux> differing) {
        return candidates(me, crux).stream()
                .flatMap(key ->
                        differing.stream().filter(subCrux -> subCrux.key().equals(key)))
                .findFirst()
                .map(subCrux -> new Start(subCrux, Start.Reason.TRACKS_THE_ANSWERS));
    }

    private List<String> candidates(Visitor me, Crux crux) {
        List<String> all = crux.subCruxes().stream().map(SubCrux::key).toList();
        return crowd.seenBy(me, crux.slug())
                .map(everyone -> crowd.stances(everyone, crux).find(all).candidates())
                .orElse(List.of());
    }

    private static Optional<Start> moving(Crux crux, List<SubCrux> differing, Voice voice) {
        return crux.finalQuestion()
                .flatMap(last -> differing.stream()
                        .filter(subCrux -> voice.move(last, subCrux) > 0)
                        .max(Comparator.comparingDouble(subCrux -> voice.move(last, subCrux)))
                        .map(subCrux -> new Start(subCrux, Start.Reason.MOVES_YOURS)));
    }
}

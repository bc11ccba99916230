package org.cruxbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks visitors what their answers would be if they changed their minds, and says which sub-crux is their own. */
@Component
class OwnCruxes {

    private final Texts texts;

    OwnCruxes(Texts texts) {
        this.texts = texts;
    }

    /** @param sent what was typed and refused, with what is wrong with it */
    OwnCrux of(Crux crux, Question last, Own own, SentWhatIfs sent) {
        Probability answer = own.value(last.key());
        List<SubCrux> taken = crux.subCruxes().stream()
                .filter(subCrux -> own.step(subCrux) != null)
                .toList();
        if (taken.isEmpty()) {
            String target = StanceField.id(crux.subCruxes().get(0), 1);
            return missing(texts.of("results.own.unplaced"), "results.own.place", target);
        }
        if (answer == null) {
            String how = texts.of("results.own.unanswered", last.text().plain());
            return missing(how, "results.blank.answer", Field.id(last.key()));
        }
        Map<SubCrux, Double> moves = moves(taken, own, answer);
        return new OwnCrux(
                found(moves),
                texts.of("results.own.how", Percents.of(answer), last.text().plain()),
                null,
                "",
                ranked(taken, moves).stream()
                        .map(subCrux -> field(subCrux, own, moves.get(subCrux), sent))
                        .toList(),
                sent.shown(taken, own),
                sent.problems());
    }

    private static OwnCrux missing(String how, String link, String target) {
        return new OwnCrux(null, how, link, target, List.of(), "", List.of());
    }

    /** How far the answer would move, in percentage points, for each sub-crux where the visitor has said. */
    private static Map<SubCrux, Double> moves(List<SubCrux> taken, Own own, Probability answer) {
        Map<SubCrux, Double> moves = new LinkedHashMap<>();
        for (SubCrux subCrux : taken) {
            Probability whatIf = own.whatIf(subCrux);
            if (whatIf != null) {
                moves.put(subCrux, Math.abs(whatIf.percent() - answer.percent()));
            }
        }
        return moves;
    }

    /** The furthest first, then those of which nothing is said, and else in the page's order. */
    private static List<SubCrux> ranked(List<SubCrux> taken, Map<SubCrux, Double> moves) {
        List<SubCrux> ranked = new ArrayList<>(taken);
        ranked.sort(Comparator.comparingDouble(subCrux -> -moves.getOrDefault(subCrux, -1.0)));
        return ranked;
    }

    private @Nullable String found(Map<SubCrux, Double> moves) {
        double furthest =
                moves.values().stream().mapToDouble(Double::doubleValue).max().orElse(-1);
        if (furthest <= 0) {
            return furthest < 0 ? null : texts.of("results.own.none");
        }
        List<String> names = moves.entrySet().stream()
                .filter(entry -> entry.getValue() == furthest)
                .map(entry ->
                        texts.of("ballot.quoted", entry.getKey().question().plain()))
                .toList();
        String key = names.size() == 1 ? "results.own.found" : "results.own.found.joint";
        return texts.of(key, texts.list(names), texts.points(furthest));
    }

    private WhatIfField field(SubCrux subCrux, Own own, @Nullable Double moves, SentWhatIfs sent) {
        String name = WhatIfField.name(subCrux);
        Step step = Objects.requireNonNull(own.step(subCrux));
        return new WhatIfField(
                name,
                subCrux.question(),
                texts.of("results.own.at", step.number()),
                sent.value(subCrux, own),
                moves == null
                        ? null
                        : texts.of(moves == 0 ? "results.own.stays" : "results.own.moves", texts.points(moves)),
                Problem.at(name, sent.problems()));
    }
}

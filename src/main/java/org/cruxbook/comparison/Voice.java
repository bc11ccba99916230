package org.cruxbook.comparison;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Stance;
import org.cruxbook.estimate.Step;

/** What one person says on one page; what was withdrawn is not said. */
record Voice(Map<String, Estimate> estimates, Map<String, Stance> stances) {

    static Voice of(List<Estimate> estimates, List<Stance> stances) {
        return new Voice(
                estimates.stream().collect(toMap(Estimate::questionKey, Function.identity())),
                stances.stream().collect(toMap(Stance::subCruxKey, Function.identity())));
    }

    Optional<Probability> value(Question question) {
        return Optional.ofNullable(estimates.get(question.key())).flatMap(Estimate::value);
    }

    Optional<Step> step(SubCrux subCrux) {
        return Optional.ofNullable(stances.get(subCrux.key())).flatMap(Stance::step);
    }

    /** How far the answer to a question would move after a change of mind, in percentage points; 0 where nothing is said. */
    double move(Question question, SubCrux subCrux) {
        return value(question)
                .flatMap(now -> whatIf(question, subCrux).map(then -> Math.abs(then.percent() - now.percent())))
                .orElse(0.0);
    }

    private Optional<Probability> whatIf(Question question, SubCrux subCrux) {
        return Optional.ofNullable(stances.get(subCrux.key())).flatMap(stance -> stance.whatIf(question.key()));
    }
}

package org.cruxbook.estimate;

import java.util.List;
import java.util.Objects;
import org.cruxbook.estimate.BlindTally.Aspect;

/** What changes in the tallies of pages, and in those of the week, when visitors say something else than before. */
record TallyMoves(Moves moves, Week week) {

    /** Counts what one visitor says on a page now in the place of what they said before. */
    void count(String slug, Said before, Said after) {
        count(slug, before, -1);
        count(slug, after, 1);
    }

    private void count(String slug, Said said, long difference) {
        said.values().forEach((question, value) -> count(slug, question, value.thousandths(), said, difference));
        said.blind().forEach((question, first) -> {
            int now = Objects.requireNonNull(said.values().get(question)).thousandths();
            blind(slug, question, Aspect.FIRST, first.thousandths(), difference);
            blind(slug, question, Aspect.MOVE, now - first.thousandths(), difference);
            blind(slug, question, Aspect.NOW, now, difference);
        });
        said.steps()
                .forEach((subCrux, step) ->
                        moves.add(CountTable.STANCE_TALLY, List.of(slug, subCrux, step.number()), difference));
    }

    private void count(String slug, String question, int value, Said said, long difference) {
        moves.add(CountTable.TALLY, List.of(slug, question, value), difference);
        moves.add(CountTable.WEEKLY_TALLY, List.of(slug, week.number(), question, value), difference);
        said.steps()
                .forEach((subCrux, step) -> moves.add(
                        CountTable.JOINT_TALLY, List.of(slug, question, subCrux, step.number(), value), difference));
    }

    private void blind(String slug, String question, Aspect aspect, int thousandths, long difference) {
        moves.add(CountTable.BLIND_TALLY, List.of(slug, question, aspect.name(), thousandths), difference);
    }
}

package org.cruxbook.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.cruxbook.estimate.BlindTally.Aspect;
import org.cruxbook.estimate.TallyTable.Move;

/** What changes in the tallies of pages, and in those of the week, when visitors say something else than before. */
class TallyMoves {

    private final SortedMap<Tally.Cell, Long> answers = new TreeMap<>();
    private final SortedMap<BlindTally.Cell, Long> blind = new TreeMap<>();
    private final SortedMap<StanceTally.Cell, Long> stances = new TreeMap<>();
    private final SortedMap<JointTally.Cell, Long> pairs = new TreeMap<>();

    /** Counts what one visitor says on a page now in the place of what they said before. */
    void count(String slug, Said before, Said after) {
        count(slug, before, -1);
        count(slug, after, 1);
    }

    private void count(String slug, Said said, long difference) {
        said.values().forEach((question, value) -> {
            answers.merge(new Tally.Cell(slug, question, value.thousandths()), difference, Long::sum);
            said.steps()
                    .forEach((subCrux, step) -> pairs.merge(
                            new JointTally.Cell(slug, question, subCrux, step.number(), value.thousandths()),
                            difference,
                            Long::sum));
        });
        said.blind().forEach((question, first) -> {
            int now = Objects.requireNonNull(said.values().get(question)).thousandths();
            blind(slug, question, Aspect.FIRST, first.thousandths(), difference);
            blind(slug, question, Aspect.MOVE, now - first.thousandths(), difference);
            blind(slug, question, Aspect.NOW, now, difference);
        });
        said.steps()
                .forEach((subCrux, step) ->
                        stances.merge(new StanceTally.Cell(slug, subCrux, step.number()), difference, Long::sum));
    }

    private void blind(String slug, String question, Aspect aspect, int thousandths, long difference) {
        blind.merge(new BlindTally.Cell(slug, question, aspect, thousandths), difference, Long::sum);
    }

    /** Writes them, in the transaction that is under way. */
    void write(KnownRows rows, Week week) {
        Map<TallyTable, List<Move>> tables = new EnumMap<>(TallyTable.class);
        tables.put(TallyTable.TALLY, rows(answers, TallyCell::key));
        tables.put(TallyTable.WEEKLY_TALLY, rows(answers, cell -> cell.in(week)));
        tables.put(TallyTable.BLIND_TALLY, rows(blind, TallyCell::key));
        tables.put(TallyTable.STANCE_TALLY, rows(stances, TallyCell::key));
        tables.put(TallyTable.JOINT_TALLY, rows(pairs, TallyCell::key));
        rows.write(tables);
    }

    private static <C> List<Move> rows(SortedMap<C, Long> differences, Function<C, Object[]> key) {
        return differences.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Move(key.apply(entry.getKey()), entry.getValue()))
                .toList();
    }
}

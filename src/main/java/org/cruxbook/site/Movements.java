package org.cruxbook.site;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.cruxbook.chart.Course;
import org.cruxbook.crowd.Movement;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.springframework.stereotype.Component;

/** Says how a crowd moved after it had seen itself. */
@Component
class Movements {

    private final Texts texts;

    Movements(Texts texts) {
        this.texts = texts;
    }

    /**
     * For each question with answers enough that were first given blind.
     *
     * @param movements by the question's key
     */
    List<MovementRow> rows(Crux crux, Function<String, Movement> movements) {
        return crux.askedQuestions().stream()
                .filter(question -> movements.apply(question.key()).enoughToShow())
                .map(question -> row(question, movements.apply(question.key())))
                .toList();
    }

    private MovementRow row(Question question, Movement movement) {
        double before = movement.first().median();
        double now = movement.now().median();
        return new MovementRow(
                "r-" + question.key(),
                question.preface(),
                question.text(),
                Course.ofMedian(before, now),
                texts.of("results.moved.people", movement.first().n()),
                Percents.of(before),
                Percents.of(now),
                changed(movement));
    }

    private String changed(Movement movement) {
        OptionalDouble distance = movement.typicalDistance();
        String counts = texts.of("results.moved.changed", movement.changed(), movement.up(), movement.down());
        return distance.isEmpty()
                ? counts
                : texts.of("results.moved.typical", counts, texts.points(distance.getAsDouble()));
    }
}

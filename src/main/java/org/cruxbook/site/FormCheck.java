package org.cruxbook.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Jotting;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Step;
import org.cruxbook.limit.TooMany;
import org.springframework.stereotype.Component;

/** Looks through a sent ballot and says in words what is wrong with it. */
@Component
class FormCheck {

    private final Texts texts;
    private final NumberCheck numbers;

    FormCheck(Texts texts, NumberCheck numbers) {
        this.texts = texts;
        this.numbers = numbers;
    }

    /**
     * @param crux asks at least one question
     * @param known whether the form comes from a visitor who can have something stored
     * @return empty when all is well
     */
    List<Problem> problems(SentForm sent, Crux crux, boolean known) {
        List<Problem> atFields = Stream.concat(
                        crux.subCruxes().stream().flatMap(subCrux -> problem(sent, subCrux).stream()),
                        Stream.concat(atQuestions(sent, crux.askedQuestions()), atNotes(sent, "").stream()))
                .toList();
        if (sent.outdated(crux)) {
            return Stream.concat(Stream.of(changed(crux)), atFields.stream()).toList();
        }
        return atFields.isEmpty() && !says(sent, crux, known) ? List.of(nothing(crux)) : atFields;
    }

    /** The page has changed under the form. */
    Problem changed(Crux crux) {
        return atTop(crux, "ballot.problem.changed");
    }

    /** Nothing was filled in. */
    Problem nothing(Crux crux) {
        return atTop(crux, "ballot.problem.none");
    }

    /** There is no database to keep it in. */
    Problem away(Crux crux) {
        return atTop(crux, "ballot.problem.away");
    }

    /** Too much was sent, by this visitor or from this network. */
    Problem tooMany(Crux crux, TooMany tooMany) {
        long minutes = (tooMany.seconds() + 59) / 60;
        return atTop(
                crux,
                switch (tooMany.what()) {
                    case NEW_VISITORS -> "ballot.problem.network";
                    case WRITES -> "ballot.problem.often";
                },
                minutes);
    }

    private Problem atTop(Crux crux, String reason, Object... values) {
        String key = crux.askedQuestions().get(0).key();
        return new Problem(key, Field.id(key), texts.of(reason, values), false);
    }

    /** @param sent has nothing wrong with it */
    private static boolean says(SentForm sent, Crux crux, boolean known) {
        return Stream.concat(
                        crux.askedQuestions().stream().map(Question::key),
                        crux.subCruxes().stream().map(StanceField::name))
                .anyMatch(name -> sent.says(name, known));
    }

    /**
     * What is longer than a note may be.
     *
     * @param prefix of the ids of the boxes
     */
    List<Problem> atNotes(SentForm sent, String prefix) {
        return Arrays.stream(Note.Kind.values())
                .map(NoteField::name)
                .filter(name -> Jotting.tidy(sent.typed(name)).length() > Note.LONGEST)
                .map(name -> new Problem(name, prefix + name, texts.of("ballot.problem.note", Note.LONGEST), true))
                .toList();
    }

    private Stream<Problem> atQuestions(SentForm sent, List<Question> asked) {
        return IntStream.range(0, asked.size())
                .mapToObj(index -> problem(sent, asked.get(index), index + 1))
                .flatMap(Optional::stream);
    }

    /** @param number of the question among those that are asked, from 1 */
    private Optional<Problem> problem(SentForm sent, Question question, int number) {
        String key = question.key();
        return numbers.problem(() -> texts.of("ballot.problem.question", number), sent.typed(key), sent.twice(key))
                .map(message -> new Problem(key, Field.id(key), message, true));
    }

    private Optional<Problem> problem(SentForm sent, SubCrux subCrux) {
        String name = StanceField.name(subCrux);
        String typed = sent.typed(name);
        boolean fine =
                !sent.twice(name) && (typed.isEmpty() || Step.parse(typed).isPresent());
        return fine ? Optional.empty() : Optional.of(problem(subCrux));
    }

    private Problem problem(SubCrux subCrux) {
        String message = texts.of("ballot.problem.step", subCrux.question().plain());
        return new Problem(StanceField.name(subCrux), StanceField.id(subCrux, 1), message, true);
    }
}

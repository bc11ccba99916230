package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.jspecify.annotations.Nullable;

/**
 * The form of a page: one box for each question that is asked.
 *
 * @param shown tells the server, when the form comes back, which questions it asked and which boxes were filled
 * @param revealed whether this visitor has already seen the crowd
 */
record Ballot(String slug, List<Field> fields, String shown, boolean revealed, List<Problem> problems) {

    /** With the visitor's own answers in the boxes. */
    static Ballot of(Crux crux, Own own) {
        return of(crux, own.written(), own.written().keySet(), own, List.of());
    }

    /** With what was typed, as it was typed, and what is wrong with it. */
    static Ballot refused(Crux crux, SentForm sent, Own own, List<Problem> problems) {
        return of(crux, sent.typed(), sent.shown().filledKeys(), own, problems);
    }

    private static Ballot of(
            Crux crux, Map<String, String> boxes, Set<String> filled, Own own, List<Problem> problems) {
        List<Question> asked = crux.askedQuestions();
        Map<String, String> stored = own.written();
        List<Field> fields = IntStream.range(0, asked.size())
                .mapToObj(index -> field(index + 1, asked.get(index), boxes, stored, problems))
                .toList();
        return new Ballot(crux.slug(), fields, Shown.of(asked, filled).toString(), own.revealed(), problems);
    }

    private static Field field(
            int number,
            Question question,
            Map<String, String> boxes,
            Map<String, String> stored,
            List<Problem> problems) {
        return new Field(
                number,
                question,
                boxes.getOrDefault(question.key(), ""),
                stored.getOrDefault(question.key(), ""),
                error(question, problems));
    }

    private static @Nullable String error(Question question, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.atField() && problem.key().equals(question.key()))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** How many boxes hold something. */
    public long answered() {
        return fields.stream().filter(field -> !field.value().isEmpty()).count();
    }

    public boolean asks() {
        return !fields.isEmpty();
    }

    /** @throws java.util.NoSuchElementException when the page does not ask it */
    public Field field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

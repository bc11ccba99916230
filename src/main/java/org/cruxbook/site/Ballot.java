package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;

/**
 * The form of a page: a row of steps for each sub-crux, and one box for each question that is asked.
 *
 * @param stances by the tables that the sub-cruxes stand in
 * @param notes what the visitor may write for themselves
 * @param shown tells the server, when the form comes back, what it asked and what was filled in
 * @param revealed whether this visitor has already seen the crowd
 * @param waiting whether stances are stored that the visitor has not seen those of the others beside
 */
record Ballot(
        String slug,
        List<StanceTable> stances,
        List<Field> fields,
        List<NoteField> notes,
        String shown,
        boolean revealed,
        boolean waiting,
        List<Problem> problems) {

    /** With the visitor's own answers in the boxes. */
    static Ballot of(Crux crux, Own own) {
        Map<String, String> written = own.written(crux.subCruxes());
        return of(crux, written, written.keySet(), own, List.of());
    }

    /** With what was typed, as it was typed, and what is wrong with it. */
    static Ballot refused(Crux crux, SentForm sent, Own own, List<Problem> problems) {
        return of(crux, sent.typed(), sent.shown().filledNames(), own, problems);
    }

    private static Ballot of(
            Crux crux, Map<String, String> boxes, Set<String> filled, Own own, List<Problem> problems) {
        Map<String, String> stored = own.written(crux.subCruxes());
        List<NoteField> notes = List.of(NoteField.of(own.kindOfNote(), boxes, stored, problems));
        return new Ballot(
                crux.slug(),
                StanceTable.of(crux, subCrux -> field(subCrux, boxes, stored, problems)),
                fields(crux.askedQuestions(), boxes, stored, problems),
                notes,
                Shown.of(crux, filled).and(notes, filled).toString(),
                own.revealed(),
                !own.steps().isEmpty() && !own.revealed(),
                problems);
    }

    private static List<Field> fields(
            List<Question> asked, Map<String, String> boxes, Map<String, String> stored, List<Problem> problems) {
        return IntStream.range(0, asked.size())
                .mapToObj(index -> field(index + 1, asked.get(index), boxes, stored, problems))
                .toList();
    }

    private static Field field(
            int number,
            Question question,
            Map<String, String> boxes,
            Map<String, String> stored,
            List<Problem> problems) {
        String key = question.key();
        return new Field(
                number, question, boxes.getOrDefault(key, ""), stored.getOrDefault(key, ""), Problem.at(key, problems));
    }

    private static StanceField field(
            SubCrux subCrux, Map<String, String> boxes, Map<String, String> stored, List<Problem> problems) {
        String name = StanceField.name(subCrux);
        return new StanceField(
                subCrux, boxes.getOrDefault(name, ""), stored.getOrDefault(name, ""), Problem.at(name, problems));
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

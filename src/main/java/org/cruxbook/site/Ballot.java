package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Question;

/**
 * The form of a page: one box for each question that is asked.
 *
 * @param shown tells the server, when the form comes back, which questions it asked and which boxes were filled
 * @param revealed whether this visitor has already seen the crowd
 */
record Ballot(String slug, List<Field> fields, String shown, boolean revealed, List<Problem> problems) {

    /**
     * @param stored the visitor's own percents by question key
     */
    static Ballot of(String slug, List<Question> asked, Map<String, String> stored, boolean revealed) {
        return of(slug, asked, stored, stored, revealed, List.of());
    }

    /**
     * @param typed what to show in the boxes by question key
     * @param stored the visitor's own percents by question key
     */
    static Ballot of(
            String slug,
            List<Question> asked,
            Map<String, String> typed,
            Map<String, String> stored,
            boolean revealed,
            List<Problem> problems) {
        List<Field> fields = asked.stream()
                .map(question -> new Field(question, typed.getOrDefault(question.key(), ""), error(question, problems)))
                .toList();
        return new Ballot(slug, fields, Shown.of(asked, stored.keySet()).toString(), revealed, problems);
    }

    private static @org.jspecify.annotations.Nullable String error(Question question, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.atField() && problem.key().equals(question.key()))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** @throws java.util.NoSuchElementException when the page does not ask it */
    Field field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

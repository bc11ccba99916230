package org.cruxbook.manuscript;

import java.util.List;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.jspecify.annotations.Nullable;

/** Finds the question that an entry of the front matter names by its key or by its number on the page. */
record QuestionNames(List<Question> questions, Problems problems) {

    /** The question; null, with a problem, where there is none. */
    @Nullable
    Question find(Entries.Typed typed) {
        String name = typed.text().replaceFirst("^#", "");
        Question named = questions.stream()
                .filter(question -> question.key().equals(name))
                .findFirst()
                .orElseGet(() -> numbered(name));
        if (named == null) {
            problems.error(
                    typed.place(),
                    "the page has no question with the key or number '" + name + "'",
                    "give its blank the key, {#" + name + "}, or use its number on the page");
        }
        return named;
    }

    private @Nullable Question numbered(String name) {
        int number = name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
        return number >= 1 && number <= questions.size() ? questions.get(number - 1) : null;
    }
}

package org.cruxbook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Probability;
import org.springframework.util.MultiValueMap;

/**
 * A ballot that came back.
 *
 * @param values all that was sent, by name; a name that was sent twice has two values
 * @param shown what the form says it showed
 */
record SentForm(MultiValueMap<String, String> values, Shown shown) {

    /** The name of the field that says what the form showed. */
    private static final String SHOWN = "_shown";

    static SentForm of(MultiValueMap<String, String> values) {
        String shown = values.getFirst(SHOWN);
        return new SentForm(values, Shown.parse(shown == null ? "" : shown));
    }

    /** What stands in each box, as it was typed; the first of two. */
    Map<String, String> typed() {
        return new HashMap<>(values.toSingleValueMap());
    }

    String typed(String key) {
        String typed = values.getFirst(key);
        return typed == null ? "" : typed;
    }

    boolean twice(String key) {
        return values.getOrDefault(key, List.of()).size() > 1;
    }

    /** Whether something was typed for a question that the form asked and the page no longer does. */
    boolean outdated(List<Question> asked) {
        List<String> keys = asked.stream().map(Question::key).toList();
        return shown.boxes().keySet().stream().anyMatch(key -> !keys.contains(key) && !Probability.isBlank(typed(key)));
    }

    /**
     * What it says to the questions that are asked; a box that was not sent says nothing.
     *
     * @throws java.util.NoSuchElementException if a box holds what is neither blank nor a probability
     */
    List<Entry> entries(List<Question> asked) {
        List<Entry> entries = new ArrayList<>();
        for (Question question : asked) {
            if (values.containsKey(question.key())) {
                entries.add(entry(question));
            }
        }
        return entries;
    }

    private Entry entry(Question question) {
        String typed = typed(question.key());
        return new Entry(
                question.key(),
                shown.wordingVersion(question),
                Probability.isBlank(typed) ? null : Probability.parse(typed).orElseThrow(),
                shown.filled(question.key()));
    }
}

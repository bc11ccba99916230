package org.cruxbook.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Mark;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
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

    /** What stands in each field, as it was sent; the first of two. */
    Map<String, String> typed() {
        return new HashMap<>(values.toSingleValueMap());
    }

    String typed(String name) {
        String typed = values.getFirst(name);
        return typed == null ? "" : typed;
    }

    boolean twice(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }

    /**
     * Whether a box gives an answer or takes back what is stored; one that was not sent does neither.
     *
     * @param known whether anything can be stored
     */
    boolean says(String name, boolean known) {
        return values.containsKey(name) && (!Probability.isBlank(typed(name)) || known && shown.filled(name));
    }

    /** Whether something was said to a question or sub-crux that the form showed and the page no longer has. */
    boolean outdated(Crux crux) {
        Set<String> said = shown.boxes().keySet().stream()
                .filter(name -> !Probability.isBlank(typed(name)))
                .collect(Collectors.toSet());
        return !said.isEmpty() && !names(crux).containsAll(said);
    }

    private static Set<String> names(Crux crux) {
        return Stream.of(
                        crux.askedQuestions().stream().map(Question::key),
                        crux.subCruxes().stream().map(StanceField::name),
                        Arrays.stream(Note.Kind.values()).map(NoteField::name))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }

    /**
     * What it says to the questions that are asked; a box that was not sent says nothing.
     *
     * @throws java.util.NoSuchElementException if a box holds what is neither blank nor a probability
     */
    List<Entry> entries(Crux crux) {
        return crux.askedQuestions().stream()
                .filter(question -> values.containsKey(question.key()))
                .map(this::entry)
                .toList();
    }

    private Entry entry(Question question) {
        String typed = typed(question.key());
        return new Entry(
                question.key(),
                shown.wordingVersion(question.key(), question.wordingVersion()),
                Probability.isBlank(typed) ? null : Probability.parse(typed).orElseThrow(),
                shown.filled(question.key()));
    }

    /**
     * Where it stands on the page's sub-cruxes; one that was not sent says nothing.
     *
     * @throws java.util.NoSuchElementException if one was sent as what is neither empty nor a step
     */
    List<Mark> marks(Crux crux) {
        return crux.subCruxes().stream()
                .filter(subCrux -> values.containsKey(StanceField.name(subCrux)))
                .map(this::mark)
                .toList();
    }

    private Mark mark(SubCrux subCrux) {
        String name = StanceField.name(subCrux);
        String sent = typed(name);
        return new Mark(
                subCrux.key(),
                shown.wordingVersion(name, subCrux.wordingVersion()),
                sent.isEmpty() ? null : Step.parse(sent).orElseThrow(),
                shown.filled(name));
    }
}

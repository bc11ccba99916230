package org.cruxbook.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;
import org.springframework.stereotype.Component;

/** Looks through a sent ballot and says in words what is wrong with it. */
@Component
class FormCheck {

    /** More of what was typed is not repeated in a message. */
    private static final int LONGEST_ECHO = 40;

    private static final Pattern BARE = Pattern.compile("[0-9.,−-]+");
    private static final Pattern TOO_FINE = Pattern.compile("\\s*[0-9]{0,3}[.,][0-9]{4,}\\s*%?\\s*");

    private final Texts texts;

    FormCheck(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param asked never empty
     * @param known whether the form comes from a visitor who can have something stored
     * @return empty when all is well
     */
    List<Problem> problems(SentForm sent, List<Question> asked, boolean known) {
        List<Problem> atFields = IntStream.range(0, asked.size())
                .mapToObj(index -> problem(sent, asked.get(index), index + 1))
                .flatMap(Optional::stream)
                .toList();
        if (sent.outdated(asked)) {
            return Stream.concat(Stream.of(changed(asked)), atFields.stream()).toList();
        }
        return atFields.isEmpty() && says(sent, asked, known)
                ? List.of()
                : atFields.isEmpty() ? nothing(asked) : atFields;
    }

    /** The page has changed under the form. */
    Problem changed(List<Question> asked) {
        return new Problem(asked.get(0).key(), texts.of("ballot.problem.changed"), false);
    }

    /** Nothing was filled in. */
    List<Problem> nothing(List<Question> asked) {
        return List.of(new Problem(asked.get(0).key(), texts.of("ballot.problem.none"), false));
    }

    private static boolean says(SentForm sent, List<Question> asked, boolean known) {
        return sent.entries(asked).stream().anyMatch(entry -> entry.value() != null || known && entry.shownFilled());
    }

    /** @param number of the question among those that are asked, from 1 */
    private Optional<Problem> problem(SentForm sent, Question question, int number) {
        if (sent.twice(question.key())) {
            return Optional.of(problem("ballot.problem.twice", question, number, ""));
        }
        String typed = sent.typed(question.key());
        boolean fine = Probability.isBlank(typed) || Probability.parse(typed).isPresent();
        return fine ? Optional.empty() : Optional.of(problem(reason(typed), question, number, echo(typed)));
    }

    private static String reason(String typed) {
        return TOO_FINE.matcher(typed).matches() ? "ballot.problem.decimals" : "ballot.problem.number";
    }

    private Problem problem(String reason, Question question, int number, String echo) {
        return new Problem(question.key(), texts.of(reason, number, echo), true);
    }

    /** A number as it is, anything else in quotation marks, both shortened where they are very long. */
    private String echo(String typed) {
        String text = typed.strip();
        String shortened = text.codePointCount(0, text.length()) > LONGEST_ECHO
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…"
                : text;
        return BARE.matcher(shortened).matches() ? shortened : texts.of("ballot.quoted", shortened);
    }
}

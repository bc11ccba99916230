package org.cruxbook.site;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cruxbook.estimate.Probability;
import org.springframework.stereotype.Component;

/** Says in words what is wrong with what was typed into a box for a probability. */
@Component
class NumberCheck {

    /** More of what was typed is not repeated in a message. */
    private static final int LONGEST_ECHO = 40;

    private static final Pattern BARE = Pattern.compile("[0-9.,−-]+");
    private static final Pattern TOO_FINE = Pattern.compile("\\s*[0-9]{0,3}[.,][0-9]{4,}\\s*%?\\s*");

    private final Texts texts;

    NumberCheck(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param box what a message calls the box
     * @param twice whether it was sent more than once
     * @return empty when it holds a probability or nothing
     */
    Optional<String> problem(Supplier<String> box, String typed, boolean twice) {
        if (twice) {
            return Optional.of(texts.of("ballot.problem.twice", box.get()));
        }
        boolean fine = Probability.isBlank(typed) || Probability.parse(typed).isPresent();
        return fine ? Optional.empty() : Optional.of(texts.of(reason(typed), box.get(), echo(typed)));
    }

    private static String reason(String typed) {
        return TOO_FINE.matcher(typed).matches() ? "ballot.problem.decimals" : "ballot.problem.number";
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

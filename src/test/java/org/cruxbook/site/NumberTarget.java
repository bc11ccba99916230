package org.cruxbook.site;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.opentest4j.AssertionFailedError;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever is typed into a box is nothing, the probability that Java's own decimals read from it, or refused in words. */
public final class NumberTarget {

    private static final NumberCheck CHECK = new NumberCheck(new Texts(words()));

    private NumberTarget() {}

    /** @throws AssertionError if it is anything else */
    public static void fuzzerTestOneInput(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);
        Optional<Probability> read = Probability.parse(typed);
        read.ifPresent(probability -> same(probability, typed));
        boolean blank = Probability.isBlank(typed);
        check(!blank || read.isEmpty(), "blank, and a number", typed);
        Optional<String> problem = CHECK.problem(() -> "Question 1", typed, false);
        check(problem.isEmpty() == (blank || read.isPresent()), "neither taken nor refused", typed);
        problem.ifPresent(words -> check(words.length() < 300, "a long refusal", words));
        Step.parse(typed).ifPresent(step -> check(step.number() >= 1 && step.number() <= 5, "no step", typed));
    }

    private static void same(Probability read, String typed) {
        check(Probability.parse(read.toString()).equals(Optional.of(read)), "not what it was written as", typed);
        String digits = typed.replaceAll("[^0-9.,]", "").replace(',', '.');
        check(new BigDecimal(digits).compareTo(new BigDecimal(read.toString())) == 0, "another number", typed);
        check(typed.replaceAll("[\\s\\u00A0\\u2009\\u202F%]", "").length() == digits.length(), "other signs", typed);
        check(read.thousandths() >= 0 && read.thousandths() <= Probability.CERTAIN, "out of range", typed);
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        return words;
    }

    private static void check(boolean fine, String otherwise, String what) {
        if (!fine) {
            throw new AssertionFailedError(otherwise + ": " + what);
        }
    }
}

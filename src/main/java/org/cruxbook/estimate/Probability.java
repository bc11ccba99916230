package org.cruxbook.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How likely someone holds something to be, in percent with up to three decimals: from 0, never, to 100, certainly. It
 * is kept exactly as it was meant and never rounded: {@code 0.05} % is 50 thousandths.
 *
 * @param thousandths of a percent, 0 to 100,000
 */
public record Probability(int thousandths) implements Comparable<Probability> {

    /** What 100 % is in thousandths of a percent. */
    public static final int CERTAIN = 100_000;

    private static final int DECIMALS = 3;

    /** What has no finite odds, or odds beyond all others, counts as 0.1 % or as 99.9 %. */
    private static final int LOWEST_IN_ODDS = 100;

    private static final int HIGHEST_IN_ODDS = CERTAIN - LOWEST_IN_ODDS;

    /** Longer than any accepted form with a good many spaces around it. */
    private static final int LONGEST = 50;

    private static final String SPACES = "[ \\t\\u00A0\\u2009\\u202F]*+";

    private static final Pattern BLANK = Pattern.compile(SPACES);

    private static final Pattern FORM = Pattern.compile(SPACES
            + "(?<whole>0|[1-9][0-9]{0,2}+)?+"
            + "(?:(?<mark>[.,])(?<decimals>[0-9]{1,3}+))?+"
            + SPACES + "%?+" + SPACES);

    /** @throws IllegalArgumentException outside 0 to 100,000 */
    public Probability {
        if (thousandths < 0 || thousandths > CERTAIN) {
            throw new IllegalArgumentException("not between 0 and 100,000 thousandths of a percent: " + thousandths);
        }
    }

    /**
     * Reads what someone typed: {@code 35}, {@code 35%}, {@code 35 %}, {@code 35.5}, {@code 35,5}, {@code .5}, with
     * up to three decimals, and with spaces around it. Whatever else could be meant by it is not guessed at: signs,
     * exponents, other digits than 0 to 9, {@code 035}, {@code 5.} and the thousand of {@code 1,000} are refused.
     *
     * @return empty where this is no probability, {@linkplain #isBlank blank} text included
     */
    public static Optional<Probability> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(typed);
        return form.matches() ? read(form) : Optional.empty();
    }

    private static Optional<Probability> read(Matcher form) {
        String whole = form.group("whole");
        String decimals = form.group("decimals");
        if (whole == null && decimals == null || groupsThousands(form)) {
            return Optional.empty();
        }
        int thousandths = 1000 * (whole == null ? 0 : Integer.parseInt(whole)) + thousandths(decimals);
        return thousandths > CERTAIN ? Optional.empty() : Optional.of(new Probability(thousandths));
    }

    /** Nobody means one percent by {@code 1,000}. */
    private static boolean groupsThousands(Matcher form) {
        return form.group("whole") != null && ",".equals(form.group("mark")) && "000".equals(form.group("decimals"));
    }

    private static int thousandths(@Nullable String decimals) {
        return decimals == null ? 0 : Integer.parseInt((decimals + "00").substring(0, DECIMALS));
    }

    /** Whether nothing was typed, spaces of the kinds that {@link #parse} allows apart: a skip. */
    public static boolean isBlank(String typed) {
        return BLANK.matcher(typed).matches();
    }

    /** That it does not happen: 100 % less this. */
    public Probability complement() {
        return new Probability(CERTAIN - thousandths);
    }

    /** From 0 to 100. */
    public double percent() {
        return thousandths / 1000.0;
    }

    /**
     * The natural logarithm of the odds, ln(p/(100 − p)), with what is below 0.1 % taken as 0.1 and above 99.9 % as 99.9:
     * 0 for 50 %, and from −6.91 to 6.91.
     */
    public double logOdds() {
        double held = Math.max(LOWEST_IN_ODDS, Math.min(HIGHEST_IN_ODDS, thousandths));
        return Math.log(held / (CERTAIN - held));
    }

    @Override
    public int compareTo(Probability other) {
        return Integer.compare(thousandths, other.thousandths);
    }

    /** The shortest decimal of the percentage, with a point in every language: {@code 35}, {@code 35.5}, {@code 0.05}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros().toPlainString();
    }
}

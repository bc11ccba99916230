package org.cruxbook.manuscript;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Judges whether two words are one word in two spellings: another ending of the same stem ("race", "racing"), a letter
 * doubled or an accent left out ("tommorow", "cafe"), or one slip of the pen within a longer word ("goverment", "recieve", "prioritize").
 */
final class Spelling {

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_DOUBLED = 5;
    private static final int SHORTEST_SLIP = 6;
    private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "e", "ing");
    private static final Set<String> INTERCHANGED = Set.of("sz", "cs", "ae", "ai", "ao", "au", "ei", "eo", "eu", "io");
    /** Pairs that one slip or ending parts, and that are each a word of its own. */
    private static final Set<Set<String>> APART = pairs("""
            adverse averse angel angle below bellow casual causal coma comma complement compliment conservation
            conversation desert dessert diary dairy diner dinner diverse diverge eminent imminent
            human humane immanent imminent later latter liable libel local locale marital martial moral morale personal
            personnel planed planned precedent president principal principle quiet quite rational rationale reserve
            reverse sacred scared stationary stationery super supper through thorough tiny tinny trail trial united
            untied unites unties""");

    private static final Pattern ALPHABETIC = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{M}']+");

    private Spelling() {}

    /** Both in lower case. In scripts that do not part words, only the same letters are the same. */
    static boolean same(String one, String other) {
        return one.equals(other)
                || (!APART.contains(Set.of(one, other))
                        && ALPHABETIC.matcher(one).matches()
                        && ALPHABETIC.matcher(other).matches()
                        && (sameStem(one, other) || slip(bare(one), bare(other))));
    }

    private static Set<Set<String>> pairs(String words) {
        String[] each = words.strip().split("\\s+");
        return IntStream.range(0, each.length / 2)
                .mapToObj(i -> Set.of(each[2 * i], each[2 * i + 1]))
                .collect(Collectors.toSet());
    }

    private static boolean sameStem(String one, String other) {
        Set<String> stems = stems(one);
        stems.retainAll(stems(other));
        return !stems.isEmpty();
    }

    private static Set<String> stems(String word) {
        Set<String> stems = new TreeSet<>(Set.of(word));
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                stems.add(word.substring(0, word.length() - ending.length()));
            }
        }
        if (word.endsWith("ation")) {
            stems.add(word.substring(0, word.length() - "ion".length()));
        }
        if (word.endsWith("ively")) {
            stems.add(word.substring(0, word.length() - "ly".length()));
        }
        stems.removeIf(stem -> stem.length() < SHORTEST_STEM);
        return stems;
    }

    private static String bare(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("(?<=[a-z])\\p{Mn}+", "");
        return plain.replaceAll("(.)\\1", "$1");
    }

    private static boolean slip(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        if (shortest < SHORTEST_DOUBLED || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int from = 0;
        while (from < shortest && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int left = one.length();
        int right = other.length();
        while (left > from && right > from && one.charAt(left - 1) == other.charAt(right - 1)) {
            left--;
            right--;
        }
        String was = one.substring(from, left);
        String is = other.substring(from, right);
        boolean within = left < one.length();
        return (was.isEmpty() && is.isEmpty())
                || swapped(was, is)
                || (within && shortest >= SHORTEST_SLIP && (was.length() + is.length() == 1 || interchanged(was, is)));
    }

    private static boolean swapped(String was, String is) {
        return was.length() == 2 && is.contentEquals(new StringBuilder(was).reverse());
    }

    private static boolean interchanged(String was, String is) {
        return was.length() == 1
                && is.length() == 1
                && (INTERCHANGED.contains(was + is) || INTERCHANGED.contains(is + was));
    }
}

package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Judges whether one wording is a correction of another, so that answers to the one may count for the other: most of
 * the telling words stay, and no number, date, name or negation changes. "Racing dynamics can be mitigated" corrects
 * "Race dynamics can be mitigated"; "US-Russia can cooperate" does not correct "US-China can cooperate".
 */
final class Similarity {

    private static final double ENOUGH = 0.7;
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}%]+");
    private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*");
    private static final Set<String> NUMBER_WORDS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "half",
            "third",
            "quarter",
            "first",
            "second",
            "decade",
            "century",
            "year",
            "years",
            "decades",
            "centuries",
            "month",
            "months",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "before",
            "after",
            "least",
            "most",
            "more",
            "less",
            "fewer",
            "all",
            "any",
            "some",
            "none",
            "every",
            "always",
            "only");
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nothing",
            "nobody",
            "nor",
            "neither",
            "without",
            "cannot",
            "fail",
            "fails",
            "failed",
            "failure",
            "unable",
            "lack",
            "lacks",
            "hardly",
            "barely",
            "unless",
            "nt",
            "stop",
            "prevent",
            "prevents",
            "avoid",
            "avoids",
            "impossible",
            "unlikely");
    private static final Pattern NEGATED = Pattern.compile("(un|in|im|ir|il|dis|non|mis|anti|de)(?=\\p{L}{4})(.*)");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "that", "this",
            "these", "those", "it", "its", "is", "are", "be", "been", "was", "were", "will", "would", "can", "could",
            "shall", "should", "may", "might", "we", "our", "there", "their", "they", "as", "into", "over", "such");

    private Similarity() {}

    static boolean corrects(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        return same(old, now, Similarity::isNumber)
                && same(negations(old), negations(now), word -> true)
                && names(before).equals(names(after))
                && overlap(old, now) >= ENOUGH;
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches() || NUMBER_WORDS.contains(word);
    }

    private static boolean same(List<String> old, List<String> now, Predicate<String> which) {
        return old.stream()
                .filter(which)
                .sorted()
                .toList()
                .equals(now.stream().filter(which).sorted().toList());
    }

    /** The negating words, and the negating prefixes of words whose plain form the other wording might have. */
    private static List<String> negations(List<String> words) {
        List<String> negations = new ArrayList<>();
        for (String word : words) {
            if (NEGATIONS.contains(word) || word.endsWith("n't")) {
                negations.add("not");
            } else if (NEGATED.matcher(word).matches()) {
                negations.add(word);
            }
        }
        return negations;
    }

    /** Capitalised words and acronyms, apart from a wording's first word. */
    private static List<String> names(String wording) {
        List<String> words = Arrays.stream(WORD.split(wording))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !isNumber(word);
            if (acronym || (i > 0 && Character.isUpperCase(word.codePointAt(0)))) {
                names.add(word.toLowerCase(Locale.ROOT));
            }
        }
        names.sort(null);
        return names;
    }

    /** Dice's coefficient of the telling words, a word of slightly other spelling counted as the same. */
    private static double overlap(List<String> old, List<String> now) {
        List<String> left = new ArrayList<>(telling(old));
        List<String> right = telling(now);
        int total = left.size() + right.size();
        int shared = 0;
        for (String word : right) {
            int at = indexOf(word, left);
            if (at >= 0) {
                left.remove(at);
                shared++;
            }
        }
        return total == 0 ? (old.equals(now) ? 1 : 0) : 2.0 * shared / total;
    }

    private static int indexOf(String word, List<String> words) {
        int exact = words.indexOf(word);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < words.size(); i++) {
            if (alike(word, words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** One slip of the pen, or another ending of the same stem. */
    private static boolean alike(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        if (shortest < 4) {
            return false;
        }
        int prefix = 0;
        while (prefix < shortest && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shortest - prefix
                && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
            suffix++;
        }
        int differing = Math.max(one.length(), other.length()) - prefix - suffix;
        boolean slip = differing <= 1 || (differing == 2 && shortest >= 6);
        boolean stem = prefix >= 4 && prefix >= Math.max(one.length(), other.length()) - 3;
        return slip || stem;
    }

    private static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !SMALL.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static List<String> words(String wording) {
        String plain = wording.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("n't", " not")
                .replace("'s", "");
        return Arrays.stream(WORD.split(plain)).filter(word -> !word.isEmpty()).toList();
    }
}

package org.cruxbook.manuscript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What counts in a wording, in lower case.
 *
 * @param words all that follow, in order
 * @param telling the words that say what it is about, in order
 * @param fixed numbers, signs and small words that turn its meaning, in order
 * @param names those of the telling words that are written as names
 * @param negated whether any of the fixed words negates
 */
record Gist(List<String> words, List<String> telling, List<String> fixed, Set<String> names, boolean negated) {

    private static final Pattern TOKEN = Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*|[\\p{Sc}\\p{Sm}%‰°]"
            + "|(?<![\\p{L}\\p{N}])[-–](?=\\p{N})|[\\p{L}\\p{M}][\\p{L}\\p{M}']*");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\p{N})[,\\u00A0\\u202F](?=\\p{N}{3}(?!\\p{N}))");

    private static final Set<String> NEGATIONS = set("""
            not no never none nothing nobody nor neither without cannot fail fails failed failure unable lack lacks
            hardly barely scarcely rarely seldom unless stop stops prevent prevents avoid avoids impossible unlikely
            improbable doubtful false untrue
            ne pas non jamais sans aucun aucune nicht kein keine keinen keiner nie niemals ohne nunca sin não nem sem
            mai senza niet geen zonder bez inte ikke aldrig utan
            не нет ни без никогда лише לא בלי لا لن لم ليس ليست غير بدون""");
    private static final Set<String> FIXED = set("""
            one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
            million billion trillion half third quarter first second last next decade century year years decades
            centuries month months week weeks day days monday tuesday wednesday thursday friday saturday sunday january
            february march april may june july august september october november december
            before after until since within during by over under above below between against from
            least most more less fewer higher lower greater smaller all any some every each both either many few several
            majority minority always only ever again still often usually sometimes mostly nearly almost about exactly
            or if when whether given assuming conditional provided suppose despite although though because than
            can should must""");
    private static final Set<String> SMALL = set("""
            a an the of to in on at for with and that this these those it its is are be been being was were will would
            shall as into such there do does did what your you how think probability probabilities chance chances
            likelihood likely odds estimate percent""");
    private static final Map<String, String> SAME = Map.of("could", "can", "might", "may", "ought", "should");
    private static final Set<String> BEFORE_NUMBERS = Set.of("in", "on", "at", "to", "of", "for");

    /** @param leadIn null where there is none */
    static Gist of(@Nullable String leadIn, String text) {
        List<Token> tokens = new ArrayList<>();
        if (leadIn != null) {
            tokens.addAll(tokens(leadIn));
        }
        tokens.addAll(tokens(text));
        List<String> words = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        List<String> fixed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean numbered = i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
            if (token.isFixed() || (numbered && BEFORE_NUMBERS.contains(token.word()))) {
                words.add(token.word());
                fixed.add(token.word());
            } else if (token.name() || !SMALL.contains(token.word())) {
                words.add(token.word());
                telling.add(token.word());
                if (token.name()) {
                    names.add(token.word());
                }
            }
        }
        return new Gist(words, telling, fixed, names, fixed.stream().anyMatch(NEGATIONS::contains));
    }

    /** Whether there is nothing in it that could be compared. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** @param name whether it is written as a name */
    private record Token(String word, boolean name) {

        boolean isNumber() {
            return !Character.isLetter(word.codePointAt(0));
        }

        boolean isFixed() {
            return isNumber() || NEGATIONS.contains(word) || (FIXED.contains(word) && !name);
        }
    }

    private static List<Token> tokens(String wording) {
        String plain = Normalizer.normalize(wording, Normalizer.Form.NFC).replace('’', '\'');
        plain = THOUSANDS.matcher(INITIALS.matcher(plain).replaceAll("$1")).replaceAll("");
        plain = plain.replaceAll("(?i)\\bcan't\\b|\\bcannot\\b", "can not")
                .replaceAll("(?i)\\bwon't\\b", "will not")
                .replaceAll("(?i)n't\\b", " not")
                .replaceAll("(?i)'s?(?![\\p{L}])", "")
                .replaceAll("(?i)'s\\b", "");
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(plain);
        while (token.find()) {
            String word = token.group();
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean capital = !tokens.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            String lower = word.toLowerCase(Locale.ROOT);
            tokens.add(new Token(
                    SAME.getOrDefault(lower, lower), Character.isLetter(word.codePointAt(0)) && (acronym || capital)));
        }
        return tokens;
    }

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}

package org.cruxbook.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/** The words by which headings and column heads say what stands below them. */
final class Words {

    private static final Pattern BOTH_SIDES =
            Pattern.compile(".*\\b(for and against|against and for|pros? and cons?|both sides)\\b.*");
    private static final Pattern FAILURES = words(
            "fail(s|ed|ing|ure|ures)?|risks?|challenges?|problems?|obstacles?|threats?|dangers?|hazards?|barriers?|pitfalls?|"
                    + "go(es)? wrong");
    private static final Pattern EFFORTS =
            words("efforts?|techniques?|initiatives?|interventions?|status|effective(ness)?|promis(e|es|ing)");
    private static final Pattern CONTRAST =
            words("counterfactuals?|contrasts?|versus|vs|two views|either way|opposing|side by side|trade-?offs?");
    private static final Pattern DESCRIPTION = words(
            "descriptions?|meanings?|definitions?|details?|explanations?|notes?|examples?|consequences?|impacts?|effects?|"
                    + "evidence|sources?|links?|references?|dates?|years?|values?|status|amounts?|numbers?|mechanisms?|"
                    + "comments?|reasons?|causes?|what|why|how|when|where|who|names?|terms?|summary|mitigations?|responses?");
    private static final Pattern ARGUMENTS = Pattern.compile(
            "(the )?((key|main|best|strongest|core|central|other|further|more|additional) )*"
                    + "(arguments?\\b|case (for|against)\\b|reasons (for|against)\\b|pros?$|cons?$|contra$|pros and cons$).*");
    private static final Pattern SOURCES = Pattern.compile("((further|more|additional|key|main|our|all) )*"
            + "(sources?|references?|reading|readings|links|resources?|literature|bibliography|citations?|notes?|footnotes?|"
            + "see also|credits?|acknowledge?ments?)( (and|&) [a-z]+)?[:.]?");
    private static final String THE_CLAIM = " (the|this|our) (claim|thesis|proposition|statement|view)\\b.*";
    private static final Pattern AGAINST =
            Pattern.compile("([^()]*\\b(arguments?|case|reasons?|evidence|points?) )?against\\b.*" + "|.*\\bagainst"
                    + THE_CLAIM + "|(the )?(cons?|contra)( .*)?");
    private static final Pattern FOR = Pattern.compile("([^()]*\\b(arguments?|case|reasons?|evidence|points?) )?for"
            + "|.*\\bfor" + THE_CLAIM + "|(the )?pros?( .*)?|.*\\bin favou?r( of)?\\b.*");
    private static final Pattern STATED_FOR = Pattern.compile(".*\\bfor" + THE_CLAIM);
    private static final Pattern STATED_AGAINST = Pattern.compile(".*\\bagainst" + THE_CLAIM);
    private static final Pattern CLAIM =
            Pattern.compile("((the )?((core|central|main|key|basic|disputed|original) )?claim"
                    + "|((the )|(the )?(core|central|main|key|basic|disputed|original) )(question|thesis|proposition|statement|hypothesis))"
                    + "( (under|in) dispute)?");
    private static final Pattern BARE_CLAIM = Pattern.compile("question|thesis|proposition|statement|hypothesis");
    private static final Pattern PROBABILITY =
            words("probabilit(y|ies)|chances?|likel(y|ihood)|odds|credences?|estimates?|confidence|percent");
    private static final Pattern SUB_CRUXES = words("(sub-?)?crux(es)?|sub-?questions?|points? of disagreement");
    private static final Pattern PRODUCT = words(
            "(multipl(y|ied|ying)|product of) (all|both|them|these|those|the (above|others|rest|answers|lines|steps|blanks|previous))");
    private static final Pattern ANSWERS = Pattern.compile("(short |our |current )?answers?");
    private static final Pattern ONLY_ARGUMENTS =
            Pattern.compile("(the )?((key|main|best|strongest|core|central) )*arguments?( and .*)?[:.]?");
    private static final Pattern END_MARK = Pattern.compile("[:：.]$");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern QUANTITY =
            Pattern.compile("[\\p{Sc}~<>≈±+−–-]?[\\d\\s.,:/%–−-]*\\d[\\d\\s.,:/%–−-]*\\p{L}{0,2}");
    private static final Pattern MONTH = Pattern.compile(
            "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|"
                    + "dec(ember)?)\\.? ?\\d*|\\d{1,2} [a-z]{3,9} \\d{4}|q[1-4] \\d{4}");
    private static final Map<String, Set<String>> OPPOSITES = eachToTheOther(List.of(
            Set.of("for", "against"),
            Set.of("yes", "no"),
            Set.of("pro", "con"),
            Set.of("pros", "cons"),
            Set.of("optimist", "pessimist"),
            Set.of("optimists", "pessimists"),
            Set.of("optimistic", "pessimistic"),
            Set.of("with", "without"),
            Set.of("true", "false"),
            Set.of("right", "wrong"),
            Set.of("more", "less"),
            Set.of("high", "low"),
            Set.of("hard", "easy"),
            Set.of("fast", "slow"),
            Set.of("good", "bad"),
            Set.of("hope", "fear"),
            Set.of("hopes", "fears"),
            Set.of("sceptic", "believer"),
            Set.of("skeptic", "believer"),
            Set.of("sceptics", "believers"),
            Set.of("skeptics", "believers"),
            Set.of("before", "after"),
            Set.of("likely", "unlikely"),
            Set.of("possible", "impossible"),
            Set.of("benefits", "costs"),
            Set.of("advantages", "disadvantages"),
            Set.of("supporters", "opponents"),
            Set.of("proponents", "opponents"),
            Set.of("bull", "bear"),
            Set.of("short", "long"),
            Set.of("success", "failure"),
            Set.of("succeeds", "fails"),
            Set.of("one", "other")));
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "is", "are", "be", "of", "to", "in", "on", "and", "or", "it", "that", "this", "if", "we",
            "case", "view", "side");

    private Words() {}

    /** Whether a heading or head speaks of things that go wrong. */
    static boolean speakOfFailures(String text) {
        return FAILURES.matcher(text).find();
    }

    /** Whether a heading or head speaks of things that are being done. */
    static boolean speakOfEfforts(String text) {
        return EFFORTS.matcher(text).find();
    }

    /** Whether a heading announces the questions that a disagreement turns on. */
    static boolean speakOfSubCruxes(String text) {
        return SUB_CRUXES.matcher(text).find();
    }

    static boolean speakOfContrast(String text) {
        return CONTRAST.matcher(text).find();
    }

    /** Whether a column head announces a name or what is said about it, rather than being a view itself. */
    static boolean headDescribes(String head) {
        return head.isBlank() || DESCRIPTION.matcher(head).find();
    }

    /** Whether a column head is no more than a word for what is said about a name: "Source", "Notes", "Status". */
    static boolean onlyDescribes(String head) {
        return DESCRIPTION.matcher(lower(head)).matches();
    }

    /** Whether a table's other two heads announce the answer to each question and a remark, not two views. */
    static boolean announcesAnswers(String second, String third) {
        return ANSWERS.matcher(lower(second)).matches() && !lower(third).contains("answer");
    }

    /** Whether a column head is the name of a kind of trouble: "Risk", "Failure mode", "Main obstacles". */
    static boolean headNamesFailures(String head) {
        return head.length() < 40 && speakOfFailures(head) && lower(head).split(" ").length <= 3;
    }

    static boolean beginArguments(String heading) {
        return ARGUMENTS.matcher(lower(heading)).matches();
    }

    /** Whether a heading announces where things come from or more to read: "Sources", "Further reading". */
    static boolean nameSources(String heading) {
        return SOURCES.matcher(lower(heading)).matches();
    }

    /**
     * Whether a bold label announces the claim.
     *
     * @param opening whether it stands before the first section: further down, a bare "Question" is any question
     */
    static boolean nameClaim(String label, boolean opening) {
        return CLAIM.matcher(lower(label)).matches()
                || (opening && BARE_CLAIM.matcher(lower(label)).matches());
    }

    static boolean speakOfProbability(String text) {
        return PROBABILITY.matcher(text).find();
    }

    /** Whether a blank's words say that it is a product of the page's other blanks. */
    static boolean sayProduct(String text) {
        return PRODUCT.matcher(text).find();
    }

    /** Whether a heading announces arguments without a word about which. */
    static boolean onlyArguments(String heading) {
        return bothSides(heading) || ONLY_ARGUMENTS.matcher(lower(heading)).matches();
    }

    /** The side of the claim that a heading names itself; null if it names none, or both. */
    static @Nullable Side side(String heading) {
        String words = END_MARK.matcher(lower(heading)).replaceFirst("");
        boolean inFavour =
                FOR.matcher(words).matches() && !STATED_AGAINST.matcher(words).matches();
        boolean against =
                AGAINST.matcher(words).matches() && !STATED_FOR.matcher(words).matches();
        return against == inFavour || bothSides(words) ? null : against ? Side.AGAINST : Side.FOR;
    }

    /** Whether a heading announces arguments of both sides. */
    static boolean bothSides(String heading) {
        return BOTH_SIDES.matcher(lower(heading)).matches();
    }

    /** Whether a cell holds a number, a share or a date and no view. */
    static boolean isQuantity(String cell) {
        String text = lower(cell);
        return text.isBlank()
                || text.length() < 40
                        && (QUANTITY.matcher(text).matches()
                                || MONTH.matcher(text).matches());
    }

    /** Whether two column heads name two views by opposite words: "Pessimists", "Optimists". */
    static boolean opposite(String left, String right) {
        Set<String> one = set(left);
        Set<String> other = set(right);
        return one.stream()
                .flatMap(word -> OPPOSITES.getOrDefault(word, Set.of()).stream())
                .anyMatch(word -> other.contains(word) && !one.contains(word));
    }

    private static Map<String, Set<String>> eachToTheOther(List<Set<String>> pairs) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (Set<String> pair : pairs) {
            for (String word : pair) {
                Set<String> others = opposites.computeIfAbsent(word, none -> new HashSet<>());
                pair.stream().filter(other -> !other.equals(word)).forEach(others::add);
            }
        }
        return opposites;
    }

    /** Whether two column heads share a telling word: "Action matters", "Action is futile". */
    static boolean alike(String left, String right) {
        Set<String> other = set(right);
        return !set(left).equals(other)
                && set(left).stream()
                        .anyMatch(word -> word.length() > 2 && !SMALL.contains(word) && other.contains(word));
    }

    private static Set<String> set(String text) {
        return GAP.splitAsStream(lower(text)).collect(Collectors.toSet());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}

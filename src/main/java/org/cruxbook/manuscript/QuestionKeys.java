package org.cruxbook.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/** Gives every question of one page a key of its own. */
final class QuestionKeys {

    private static final Pattern OWN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,63}");

    /** How to mend a key. */
    static final String RULE = "use up to 64 letters, digits and hyphens, a letter or digit first";

    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    QuestionKeys(Problems problems) {
        this.problems = problems;
    }

    /** @param own the key that the author wrote; null where there is none */
    CruxDraft.Question question(
            @Nullable String own, @Nullable RichText leadIn, RichText text, boolean derived, BlankPlaces.Found at) {
        int line = at.blank().line();
        String key = own == null ? derived(leadIn, text) : own;
        if (own != null && !usable(own)) {
            problems.error(at.key(), unusable(own), RULE);
        }
        Integer before = lines.putIfAbsent(key, line);
        if (before != null) {
            problems.error(
                    at.key(),
                    "the question key '" + key + "' stands on line " + before + " already",
                    "give each its own");
        }
        return new CruxDraft.Question(key, own != null, text, derived, line);
    }

    static boolean usable(String key) {
        return OWN.matcher(key).matches();
    }

    /** What is wrong with such a key. */
    static String unusable(String key) {
        return "the question key '" + key + "' cannot be used";
    }

    /** The same words asked twice are two questions. */
    private String derived(@Nullable RichText leadIn, RichText text) {
        String key = Keys.of(leadIn == null ? "" : leadIn.plain(), text.plain());
        String free = key;
        for (int n = 2; lines.containsKey(free); n++) {
            free = key + "-" + n;
        }
        return free;
    }
}

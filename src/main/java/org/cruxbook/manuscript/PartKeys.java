package org.cruxbook.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cruxbook.crux.RichText;
import org.cruxbook.manuscript.Entries.Place;
import org.jspecify.annotations.Nullable;

/** Gives every question of one page, or every sub-crux, a key of its own. */
final class PartKeys {

    private static final Pattern OWN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,63}");

    /** How to mend a key. */
    static final String RULE = "use up to 64 letters, digits and hyphens, a letter or digit first";

    private final Tongue tongue;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    PartKeys(Tongue tongue, Problems problems) {
        this.tongue = tongue;
        this.problems = problems;
    }

    /**
     * The author's own key, or one that is made of the words.
     *
     * @param own what the author wrote; null where there is nothing
     * @param line of what is to have the key
     * @param at where the author's key stands
     */
    String key(@Nullable String own, @Nullable RichText leadIn, RichText text, int line, Place at) {
        String key = own == null ? derived(leadIn, text) : own;
        if (own != null && !usable(own)) {
            problems.error(at, unusable(own, tongue), RULE);
        }
        Integer before = lines.putIfAbsent(key, line);
        if (before != null) {
            problems.error(
                    at,
                    "the " + tongue.thing() + " key '" + key + "' stands on line " + before + " already",
                    "give each its own");
        }
        return key;
    }

    static boolean usable(String key) {
        return OWN.matcher(key).matches();
    }

    /** What is wrong with such a key. */
    static String unusable(String key, Tongue tongue) {
        return "the " + tongue.thing() + " key '" + key + "' cannot be used";
    }

    /** The same words twice are two questions. */
    private String derived(@Nullable RichText leadIn, RichText text) {
        String key = Keys.of(leadIn == null ? "" : leadIn.plain(), text.plain());
        String free = key;
        for (int n = 2; lines.containsKey(free); n++) {
            free = key + "-" + n;
        }
        return free;
    }
}

package org.cruxbook.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cruxbook.crux.Question;

/**
 * What a form showed when it was rendered, as it travels in the form: {@code key:version:filled} for each question,
 * such as {@code labs-3f2a:1:0 pause-88d1:2:1}. A form changes only what it showed, so an old blank tab withdraws
 * nothing.
 */
record Shown(Map<String, Box> boxes) {

    private static final Pattern ENTRY = Pattern.compile("(\\S+):(\\d{1,9}):([01])");

    /** @param filled whether the box held the visitor's stored answer */
    record Box(int wordingVersion, boolean filled) {}

    static Shown of(List<Question> asked, Set<String> filled) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        asked.forEach(question ->
                boxes.put(question.key(), new Box(question.wordingVersion(), filled.contains(question.key()))));
        return new Shown(boxes);
    }

    /** Reads what a form sent; whatever does not look like an entry is left out. */
    static Shown parse(String sent) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        Arrays.stream(sent.split(" "))
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .forEach(entry -> boxes.put(
                        entry.group(1),
                        new Box(Integer.parseInt(entry.group(2)), entry.group(3).equals("1"))));
        return new Shown(boxes);
    }

    /** Whether a blank box with this key takes a stored answer back. */
    boolean filled(String key) {
        Box box = boxes.get(key);
        return box != null && box.filled();
    }

    /** The questions whose boxes held a stored answer. */
    Set<String> filledKeys() {
        return boxes.keySet().stream().filter(this::filled).collect(Collectors.toSet());
    }

    /** Which wording of a question the form showed, from 1; a form that does not say showed the present one. */
    int wordingVersion(Question question) {
        Box box = boxes.get(question.key());
        return box == null ? question.wordingVersion() : box.wordingVersion();
    }

    @Override
    public String toString() {
        return boxes.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().wordingVersion() + ":"
                        + (entry.getValue().filled() ? 1 : 0))
                .collect(Collectors.joining(" "));
    }
}

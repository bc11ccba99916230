package org.cruxbook.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cruxbook.crux.Crux;

/**
 * What a form showed when it was rendered, as it travels in the form: {@code name:version:filled} for each question and
 * each sub-crux, such as {@code labs-3f2a:1:0 stance.pause-88d1:2:1}. A form changes only what it showed, so an old blank
 * tab withdraws nothing.
 */
record Shown(Map<String, Box> boxes) {

    private static final Pattern ENTRY = Pattern.compile("(\\S+):(\\d{1,9}):([01])");

    /** @param filled whether it held what the visitor had stored */
    record Box(int wordingVersion, boolean filled) {}

    /** @param filled the names of the fields that held something stored */
    static Shown of(Crux crux, Set<String> filled) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        crux.subCruxes().forEach(subCrux -> {
            String name = StanceField.name(subCrux);
            boxes.put(name, new Box(subCrux.wordingVersion(), filled.contains(name)));
        });
        crux.askedQuestions()
                .forEach(question ->
                        boxes.put(question.key(), new Box(question.wordingVersion(), filled.contains(question.key()))));
        return new Shown(boxes);
    }

    /** With boxes for notes as well. */
    Shown and(List<NoteField> notes, Set<String> filled) {
        Map<String, Box> all = new LinkedHashMap<>(boxes);
        notes.forEach(note -> all.put(note.name(), new Box(1, filled.contains(note.name()))));
        return new Shown(all);
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

    /** Whether a blank field of this name takes back what is stored. */
    boolean filled(String name) {
        Box box = boxes.get(name);
        return box != null && box.filled();
    }

    /** The names of the fields that held something stored. */
    Set<String> filledNames() {
        return boxes.keySet().stream().filter(this::filled).collect(Collectors.toSet());
    }

    /** Which wording the form showed, from 1; a form that does not say showed the present one. */
    int wordingVersion(String name, int present) {
        Box box = boxes.get(name);
        return box == null ? present : box.wordingVersion();
    }

    @Override
    public String toString() {
        return boxes.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().wordingVersion() + ":"
                        + (entry.getValue().filled() ? 1 : 0))
                .collect(Collectors.joining(" "));
    }
}

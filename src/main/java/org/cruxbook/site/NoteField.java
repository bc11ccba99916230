package org.cruxbook.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cruxbook.estimate.Jotting;
import org.cruxbook.estimate.Note;
import org.jspecify.annotations.Nullable;

/**
 * One box for a note that the visitor writes for themselves.
 *
 * @param kind what it is about
 * @param value what stands in the box: what was typed, else what is stored, else nothing
 * @param stored what is stored; empty where nothing is
 * @param error what is wrong with it; null where nothing is
 */
record NoteField(
        Note.Kind kind,
        String value,
        String stored,
        @Nullable String error) {

    static NoteField of(Note.Kind kind, Map<String, String> boxes, Map<String, String> stored, List<Problem> problems) {
        String name = name(kind);
        return new NoteField(
                kind, boxes.getOrDefault(name, ""), stored.getOrDefault(name, ""), Problem.at(name, problems));
    }

    /** The field's name in a form; no question's key begins like this. */
    static String name(Note.Kind kind) {
        return "_" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What a form says to the boxes that it has. */
    static List<Jotting> jottings(SentForm form) {
        return Arrays.stream(Note.Kind.values())
                .filter(kind -> form.values().containsKey(name(kind)))
                .map(kind -> new Jotting(
                        kind, Jotting.tidy(form.typed(name(kind))), form.shown().filled(name(kind))))
                .toList();
    }

    public String name() {
        return name(kind);
    }

    /** How many characters a browser takes. */
    public int longest() {
        return Note.LONGEST;
    }
}

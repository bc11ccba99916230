package org.cruxbook.site;

import java.util.List;
import java.util.stream.IntStream;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;

/**
 * One sub-crux with its row of steps, of which one is chosen or none.
 *
 * @param chosen the digit of a step: what was chosen, else what is stored, else nothing
 * @param stored the digit of what is stored; empty where nothing is
 * @param error what is wrong with it; null where nothing is
 */
record StanceField(
        SubCrux subCrux,
        String chosen,
        String stored,
        @Nullable String error) {

    private static final String PREFIX = "stance.";

    /** The field's name in the form. Questions' keys have no full stop, so that none has this name too. */
    static String name(SubCrux subCrux) {
        return PREFIX + subCrux.key();
    }

    /** The id of the button for one step. */
    static String id(SubCrux subCrux, int step) {
        return name(subCrux) + "." + step;
    }

    public String name() {
        return name(subCrux);
    }

    public String id(int step) {
        return id(subCrux, step);
    }

    /** The steps between the two outer ones. */
    public List<Integer> inner() {
        return IntStream.range(2, Step.COUNT).boxed().toList();
    }

    public boolean chosen(int step) {
        return chosen.equals(String.valueOf(step));
    }

    /** Whether none of the steps is chosen. */
    public boolean open() {
        return IntStream.rangeClosed(1, Step.COUNT).noneMatch(this::chosen);
    }
}

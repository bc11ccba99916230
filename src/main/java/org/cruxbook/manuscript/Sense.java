package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.Wording;
import org.jspecify.annotations.Nullable;

/** A wording, to the letter; and whether another one only corrects it. */
record Sense(@Nullable String leadIn, String text) {

    /** Between a sub-crux's question and its poles, which are compared each with its own. */
    private static final String PART = " | ";

    static Sense of(Wording wording) {
        return new Sense(wording.leadIn(), wording.text());
    }

    static Sense ofPoles(String question, String first, String second) {
        return new Sense(null, String.join(PART, question, first, second));
    }

    /** Whether, of a sub-crux, this is the question. */
    boolean asks(String question) {
        return text.startsWith(question + PART);
    }

    boolean corrects(Sense before) {
        List<Sense> was = before.parts();
        List<Sense> is = parts();
        if (was.size() != is.size()) {
            return false;
        }
        for (int i = 0; i < is.size(); i++) {
            if (!is.get(i).equals(was.get(i))
                    && !Similarity.corrects(was.get(i).gist(), is.get(i).gist())) {
                return false;
            }
        }
        return true;
    }

    private List<Sense> parts() {
        List<Sense> parts = new ArrayList<>();
        for (String part : text.split(" \\| ", -1)) {
            parts.add(new Sense(parts.isEmpty() ? leadIn : null, part));
        }
        return parts;
    }

    private Gist gist() {
        return Gist.of(leadIn, text);
    }
}

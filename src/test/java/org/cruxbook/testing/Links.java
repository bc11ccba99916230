package org.cruxbook.testing;

import org.cruxbook.crux.ChainStep;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.QuestionAddress;

/** Adds steps to a chain that is stored, one after the other. */
public final class Links {

    private final ChainSteps steps;
    private final Crux chain;
    private int position;

    public Links(ChainSteps steps, Crux chain) {
        this.steps = steps;
        this.chain = chain;
    }

    /** A question, given all above. */
    public Links given(String slug, String key) {
        return add(slug, key, false, true);
    }

    /** That a question is answered with no, whatever is above. */
    public Links not(String slug, String key) {
        return add(slug, key, true, false);
    }

    private Links add(String slug, String key, boolean complement, boolean given) {
        steps.save(new ChainStep(chain, position++, new QuestionAddress(slug, key), complement, given, null));
        return this;
    }
}

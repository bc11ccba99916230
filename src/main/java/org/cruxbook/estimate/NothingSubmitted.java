package org.cruxbook.estimate;

/** A form came back without any answer, and there was nothing to withdraw. */
public class NothingSubmitted extends RuntimeException {

    NothingSubmitted() {
        super("no answer, and nothing to withdraw");
    }
}

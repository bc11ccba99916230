package org.cruxbook;

/** What the operator has to mend before a start; the message says it in one line. */
class CannotStart extends RuntimeException {

    CannotStart(String what) {
        super(what);
    }
}

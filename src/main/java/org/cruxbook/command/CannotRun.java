package org.cruxbook.command;

/** A command cannot do what it was asked; the message says why, in one line. */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotRun(String why) {
        super(why);
    }
}

package org.cruxbook.command;

/** A command cannot do what it was asked; the message says why, in one line. */
final class CannotRun extends RuntimeException {

    CannotRun(String why) {
        super(why);
    }
}

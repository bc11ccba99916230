package org.cruxbook.command;

/** What is to be overwritten holds what cannot be had again; the message says so, and what to do. */
final class HoldsAnswers extends Exception {

    HoldsAnswers(String what) {
        super(what);
    }
}

package org.cruxbook.transfer;

/** A row that cannot be taken; the message says why. */
final class BadRow extends Exception {

    BadRow(String why) {
        super(why, null, false, false);
    }
}

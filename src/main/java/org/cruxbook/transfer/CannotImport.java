package org.cruxbook.transfer;

/** An import that cannot begin or go on. What it has stored until then is in no figure; the message says what to do. */
public final class CannotImport extends Exception {

    CannotImport(String why) {
        super(why);
    }
}

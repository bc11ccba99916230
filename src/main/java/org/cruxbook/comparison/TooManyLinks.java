package org.cruxbook.comparison;

/** A visitor has as many private links as one may have. */
public class TooManyLinks extends RuntimeException {

    TooManyLinks() {
        super("more than " + PrivateLinks.MOST + " private links");
    }
}

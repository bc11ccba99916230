package org.cruxbook.estimate;

/** There is no page with this slug whose crowd could be seen. */
public class UnknownCrux extends RuntimeException {

    UnknownCrux(String slug) {
        super("no page: " + slug);
    }
}

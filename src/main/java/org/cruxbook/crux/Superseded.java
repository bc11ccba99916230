package org.cruxbook.crux;

/** Another instance of the site publishes, or has published meanwhile. */
public class Superseded extends RuntimeException {

    Superseded() {
        super("another instance publishes");
    }
}

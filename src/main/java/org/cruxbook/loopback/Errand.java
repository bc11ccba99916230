package org.cruxbook.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Something that commands can ask of the running site. Each bean of this type can be asked for, by its name. */
public interface Errand {

    /** Small letters, digits and hyphens; the command names it, too. */
    String name();

    /**
     * Does it. What it throws before it has answered anything is told to the command in its own words, so they must be fit
     * to be read.
     *
     * @param said what the command says about it; empty where there is nothing to say
     * @param answer is closed by whoever called
     */
    void run(InputStream said, OutputStream answer) throws IOException;
}

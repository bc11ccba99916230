package org.cruxbook.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A terminal that remembers what was written to it. */
final class Screen {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final boolean read;
    private final boolean coloured;

    private Screen(boolean read, boolean coloured) {
        this.read = read;
        this.coloured = coloured;
    }

    /** Somebody looks at it. */
    static Screen read() {
        return new Screen(true, false);
    }

    static Screen coloured() {
        return new Screen(true, true);
    }

    /** What is written goes to a file or to a program. */
    static Screen piped() {
        return new Screen(false, false);
    }

    int run(String... arguments) {
        return Commands.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), read, read, coloured), arguments);
    }

    String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}

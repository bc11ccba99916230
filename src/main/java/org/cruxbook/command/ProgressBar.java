package org.cruxbook.command;

import java.io.PrintWriter;
import org.cruxbook.manuscript.Checker;

/**
 * Shows how far reading has come, where somebody looks on, on one line that is gone when it is closed. It may be told by
 * several threads; what comes late changes nothing.
 */
final class ProgressBar implements Checker.Progress, AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean watched;
    private int shown = -1;

    ProgressBar(Terminal terminal) {
        this.err = terminal.err();
        this.watched = terminal.watched();
    }

    @Override
    public synchronized void read(int done, int all) {
        int filled = done * WIDTH / all;
        if (watched && filled > shown) {
            shown = filled;
            err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + all + " pages");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown >= 0) {
            err.print("\r" + " ".repeat(WIDTH + 30) + "\r");
            err.flush();
        }
    }
}

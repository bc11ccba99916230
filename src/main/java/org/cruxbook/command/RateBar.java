package org.cruxbook.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows how far something long has come, how fast it goes and how long it will take, on one line that is gone at the end. */
final class RateBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final int LINE = 100;
    private static final long PACE = Duration.ofMillis(200).toNanos();

    private final PrintWriter err;
    private final boolean watched;
    private final long began = System.nanoTime();
    private long shownAt = began - PACE;
    private boolean shown;

    RateBar(Terminal terminal) {
        this.err = terminal.err();
        this.watched = terminal.watched();
    }

    /**
     * It has come so far.
     *
     * @param share of all, 0 to 1
     */
    void show(double share, long rows) {
        long now = System.nanoTime();
        if (watched && now - shownAt >= PACE) {
            shownAt = now;
            shown = true;
            err.print("\r" + line(share, rows, (now - began) / 1e9));
            err.flush();
        }
    }

    static String line(double share, long rows, double seconds) {
        int filled = (int) (share * WIDTH);
        String line = String.format(
                Locale.ROOT,
                "[%s%s] %,d rows, %,.0f a second%s",
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
                rows,
                rows / Math.max(seconds, 0.001),
                share > 0 ? ", " + left(seconds * (1 - share) / share) + " left" : "");
        return line + " ".repeat(Math.max(0, LINE - line.length()));
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
    }

    /** Makes room for a line that stays. */
    void clear() {
        if (shown) {
            err.print("\r" + " ".repeat(LINE) + "\r");
            err.flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}

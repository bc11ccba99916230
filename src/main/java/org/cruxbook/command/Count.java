package org.cruxbook.command;

import java.util.Locale;
import org.cruxbook.backup.Contents;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.Rehearsal;

/** Sums up in one line: "8 pages: 1 error, 2 warnings". */
final class Count {

    private Count() {}

    static String of(Findings findings) {
        String pages = of(findings.pages().size(), "page");
        return pages + ": "
                + (findings.errors() + findings.warnings() == 0
                        ? "no problems"
                        : of(findings.errors(), "error") + ", " + of(findings.warnings(), "warning"));
    }

    /** "Publishing them: 2 pages new or changed, 1 taken off; 612 answers and stances kept, 198 retired". */
    static String of(Rehearsal rehearsal) {
        if (rehearsal.published() + rehearsal.removed() == 0) {
            return "Publishing them changes nothing";
        }
        return "Publishing them: " + of(rehearsal.published(), "page") + " new or changed, " + rehearsal.removed()
                + " taken off; " + grouped(rehearsal.kept()) + " answers and stances kept, "
                + grouped(rehearsal.retired()) + " retired";
    }

    /** "210 visitors with 1,204 answers". */
    static String of(Contents contents) {
        return of(contents.visitors(), "visitor") + " with " + of(contents.answers(), "answer");
    }

    /** "812 kB"; in powers of ten. */
    static String bytes(long size) {
        return size < 1_000_000
                ? grouped((size + 999) / 1_000) + " kB"
                : String.format(Locale.ROOT, "%,.1f MB", size / 1e6);
    }

    /** "1,204 answers". */
    static String of(long number, String what) {
        return grouped(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

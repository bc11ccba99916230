package org.cruxbook.command;

import org.cruxbook.manuscript.Findings;

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

    private static String of(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

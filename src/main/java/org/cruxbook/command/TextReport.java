package org.cruxbook.command;

import java.io.PrintWriter;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.PageOutline;
import org.cruxbook.manuscript.Problem;

/**
 * A line for each problem, as compilers write them and editors read them:
 *
 * <pre>content/bridge.md:7:26: error: the question key 'vote' stands on line 6 already — give each its own</pre>
 *
 * On a screen, the line of the page follows, with a caret below the place.
 *
 * @param outlined whether it is said, too, how each page was read
 */
record TextReport(Scope scope, boolean outlined, Terminal terminal) implements Report {

    @Override
    public void print(Findings findings, PrintWriter out) {
        for (CheckedPage page : findings.pages()) {
            page.problems().forEach(problem -> print(page, problem, out));
            PageOutline outline = page.outline();
            if (outlined && outline != null) {
                new TextOutline(scope.shown(page.file()), outline, ink())
                        .lines()
                        .forEach(out::println);
            }
        }
    }

    private Ink ink() {
        return new Ink(terminal.coloured());
    }

    private void print(CheckedPage page, Problem problem, PrintWriter out) {
        String place = problem.in(scope.shown(page.file())).place();
        out.println(ink().strong(place + ":") + " "
                + ink().alarm(problem, problem.severity().word() + ":") + " " + problem.message());
        String line = page.line(problem);
        if (terminal.read() && !line.isBlank()) {
            Excerpt.of(line, problem, ink()).forEach(out::println);
        }
    }
}

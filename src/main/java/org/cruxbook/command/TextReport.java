package org.cruxbook.command;

import java.io.PrintWriter;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.Effect;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.PageOutline;
import org.cruxbook.manuscript.Problem;
import org.cruxbook.manuscript.Rehearsal;

/**
 * A line for each problem, as compilers write them and editors read them:
 *
 * <pre>content/bridge.md:7:26: error: the question key 'vote' stands on line 6 already — give each its own</pre>
 *
 * On a screen, the line of the page follows, with a caret below the place. What publishing would do comes last, as notes.
 *
 * @param outlined whether it is said, too, how each page was read
 */
record TextReport(Scope scope, boolean outlined, Terminal terminal) implements Report {

    @Override
    public void print(Findings findings, PrintWriter out) {
        findings.ofFolders().forEach(problem -> print(problem, "", out));
        for (CheckedPage page : findings.pages()) {
            page.problems().forEach(problem -> print(problem, page.line(problem), out));
            PageOutline outline = page.outline();
            if (outlined && outline != null) {
                new TextOutline(scope.shown(page.file()), outline, ink())
                        .lines()
                        .forEach(out::println);
            }
        }
        Rehearsal rehearsal = findings.rehearsal();
        if (rehearsal != null) {
            rehearsal.effects().forEach(effect -> print(effect, out));
        }
    }

    private void print(Effect effect, PrintWriter out) {
        String place = Problem.said(scope.shown(effect.file()) + ":" + effect.line() + ":1:");
        out.println(ink().strong(place) + " " + ink().note(effect, "note:") + " " + effect.message());
    }

    private Ink ink() {
        return new Ink(terminal.coloured());
    }

    /** @param line of the page that it names; blank where none is to be shown */
    private void print(Problem problem, String line, PrintWriter out) {
        String place = problem.in(scope.shown(problem.file())).place();
        out.println(ink().strong(place + ":") + " "
                + ink().alarm(problem, problem.severity().word() + ":") + " " + problem.message());
        if (terminal.read() && !line.isBlank()) {
            Excerpt.of(line, problem, ink()).forEach(out::println);
        }
    }
}

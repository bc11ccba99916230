package org.cruxbook.command;

import java.io.PrintWriter;
import org.cruxbook.manuscript.Effect;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.Problem;
import org.cruxbook.manuscript.Rehearsal;

/**
 * Commands to the runner of GitHub Actions, which shows each problem, and what publishing would do, beside its line in a pull request. See
 * <a href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">workflow commands</a>.
 */
record GithubReport(Scope scope) implements Report {

    @Override
    public void print(Findings findings, PrintWriter out) {
        findings.problems().stream().map(this::command).forEach(out::println);
        Rehearsal rehearsal = findings.rehearsal();
        if (rehearsal != null) {
            rehearsal.effects().stream().map(this::notice).forEach(out::println);
        }
    }

    private String notice(Effect effect) {
        return "::notice file=" + property(scope.shown(effect.file()))
                + ",line=" + effect.line()
                + "::" + data(effect.message());
    }

    private String command(Problem problem) {
        return "::" + problem.severity().word()
                + " file=" + property(scope.shown(problem.file()))
                + ",line=" + problem.line()
                + ",col=" + problem.column()
                + "::" + data(problem.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

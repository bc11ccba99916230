package org.cruxbook.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.PageOutline;
import org.cruxbook.manuscript.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object with all problems in a list.
 *
 * @param outlined whether another list says how each page was read
 */
record JsonReport(Scope scope, boolean outlined) implements Report {

    /** What is written; the names are what programs rely on. */
    private record Content(
            int pages,
            int errors,
            int warnings,
            List<Entry> problems,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Outline> outlines) {}

    private record Entry(String file, int line, int column, String severity, String what, String remedy) {}

    private record Outline(String file, PageOutline read) {}

    @Override
    public void print(Findings findings, PrintWriter out) {
        List<Entry> problems = findings.pages().stream()
                .flatMap(page -> page.problems().stream())
                .map(this::entry)
                .toList();
        Content content = new Content(
                findings.pages().size(),
                findings.errors(),
                findings.warnings(),
                problems,
                outlined ? outlines(findings) : null);
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(content));
    }

    private Entry entry(Problem problem) {
        return new Entry(
                scope.shown(problem.file()),
                problem.line(),
                problem.column(),
                problem.severity().word(),
                problem.what(),
                problem.remedy());
    }

    private List<Outline> outlines(Findings findings) {
        return findings.pages().stream()
                .map(this::outline)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Outline outline(CheckedPage page) {
        PageOutline outline = page.outline();
        return outline == null ? null : new Outline(scope.shown(page.file()), outline);
    }
}

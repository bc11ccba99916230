package org.cruxbook.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.cruxbook.manuscript.CheckedPage;
import org.cruxbook.manuscript.Effect;
import org.cruxbook.manuscript.Findings;
import org.cruxbook.manuscript.PageOutline;
import org.cruxbook.manuscript.Problem;
import org.cruxbook.manuscript.Rehearsal;
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
            List<Outline> outlines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Publishing publishing) {}

    private record Entry(String file, int line, int column, String severity, String what, String remedy) {}

    private record Outline(String file, PageOutline read) {}

    /** What publishing would do: how many pages are new or changed, and how many taken off, and what follows. */
    private record Publishing(int published, int removed, long kept, long retired, List<Change> effects) {}

    private record Change(
            String file,
            int line,
            String subject,
            int number,
            String key,
            String change,
            long kept,
            long retired,
            String what) {}

    @Override
    public void print(Findings findings, PrintWriter out) {
        List<Entry> problems = findings.problems().stream().map(this::entry).toList();
        Content content = new Content(
                findings.pages().size(),
                findings.errors(),
                findings.warnings(),
                problems,
                outlined ? outlines(findings) : null,
                findings.rehearsal() == null ? null : publishing(findings.rehearsal()));
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

    private Publishing publishing(Rehearsal rehearsal) {
        return new Publishing(
                rehearsal.published(),
                rehearsal.removed(),
                rehearsal.kept(),
                rehearsal.retired(),
                rehearsal.effects().stream().map(this::change).toList());
    }

    private Change change(Effect effect) {
        return new Change(
                scope.shown(effect.file()),
                effect.line(),
                effect.subject().word(),
                effect.number(),
                effect.key(),
                effect.change().word(),
                effect.kept(),
                effect.retired(),
                effect.what());
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

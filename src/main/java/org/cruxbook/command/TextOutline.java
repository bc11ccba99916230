package org.cruxbook.command;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.manuscript.PageOutline;
import org.cruxbook.manuscript.PageOutline.Question;
import org.cruxbook.manuscript.PageOutline.Section;
import org.cruxbook.manuscript.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How a page was read, a line for each section, each sub-crux and each blank:
 *
 * <pre>
 * content/bridge.md → Will the Bridge Be Built?, at /cruxes/bridge
 *   ## Key Sub-Questions → 4 sub-cruxes between Sceptics and Believers
 *   ## Your Crux → 2 questions
 *   line 12 → sub-crux: Is the ground firm? {#ground}
 *   line 16 → question: Probability that: The council votes for the full sum {#vote}
 * </pre>
 */
record TextOutline(String file, PageOutline outline, Ink ink) {

    private static final String LEADS = " → ";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ink.strong(file) + LEADS + outline.title() + ", " + (outline.draft() ? "a draft for " : "at ")
                + "/cruxes/" + outline.slug());
        String claim = outline.claim();
        lines.add("  claim" + LEADS + (claim == null ? "none" : claim));
        outline.sections().forEach(section -> lines.add(line(section)));
        outline.subCruxes().forEach(row -> lines.add(line(row.line(), "sub-crux: ", row.text(), row.key())));
        outline.questions().forEach(question -> lines.add(line(question)));
        return lines.stream().map(Problem::said).toList();
    }

    private static String line(Section section) {
        String heading = section.heading().isEmpty() ? "before the first heading" : "## " + section.heading();
        return "  " + heading + LEADS + (section.read().isEmpty() ? "nothing" : String.join(", ", section.read()));
    }

    private static String line(Question question) {
        String what = question.derived() ? "derived figure: " : "question: ";
        return line(question.line(), what, question.text(), question.key());
    }

    private static String line(int line, String what, String text, @Nullable String key) {
        return "  line " + line + LEADS + what + text + (key == null ? "" : " {#" + key + "}");
    }
}

package org.cruxbook.manuscript;

import java.util.List;
import java.util.stream.Collectors;

/** Tells an author what of their MDX is shown in another way than it would be by the site that runs it. */
final class MdxProblems {

    private static final int MOST = 100;

    private final String source;
    private final Problems problems;
    private int told;
    private int seen;
    private int line;
    private int lineStart;

    /** @param source the body; what is told is told in its order */
    MdxProblems(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    void imported(int at) {
        tell(at, "an import is not run, and not shown", "remove it if no other site needs it");
    }

    /** @param shown whether a reader sees anything of it */
    void exported(int at, boolean shown) {
        tell(
                at,
                shown
                        ? "an export is not run; its texts are shown in its place"
                        : "an export is not run, and not shown",
                "write as Markdown what readers are to see");
    }

    /** @param silent the names of its attributes that are not shown */
    void component(int at, Jsx jsx, List<String> silent) {
        String without = silent.isEmpty()
                ? ""
                : ", without " + silent.stream().distinct().limit(5).collect(Collectors.joining(", "));
        String shown = jsx.isOfHtml()
                ? "the element " + jsx.called() + " is left out; what it holds is shown"
                : "the component " + jsx.called() + " is not run; its texts are shown in its place";
        tell(at, shown + without, "write as Markdown what readers are to see");
    }

    void unpaired(int at, String called) {
        tell(
                at,
                "the tag " + called + " has no partner and is shown as it was typed",
                "open and close it in the same place, or write \\< for the sign itself");
    }

    void expression(int at) {
        tell(at, "an expression is not run, and shown as it was typed", "write what it stands for");
    }

    void unclosedBrace(int at) {
        tell(at, "a brace is never closed and is shown as it was typed", "write \\{ for the sign itself");
    }

    void blank(int at) {
        tell(
                at,
                "a blank within a component's attribute is shown and not asked",
                "write it between the tags or outside the component");
    }

    private void tell(int at, String what, String remedy) {
        if (told == MOST) {
            told++;
            warn(at, "the page has more MDX than is told of here", "write pages for this site in Markdown");
        } else if (told < MOST) {
            told++;
            warn(at, what, remedy);
        }
    }

    private void warn(int at, String what, String remedy) {
        if (at < seen) {
            seen = 0;
            line = 0;
            lineStart = 0;
        }
        while (seen < at) {
            if (source.charAt(seen++) == '\n') {
                line++;
                lineStart = seen;
            }
        }
        problems.warningInBody(line, at - lineStart, what, remedy);
    }
}

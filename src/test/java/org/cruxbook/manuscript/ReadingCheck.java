package org.cruxbook.manuscript;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.opentest4j.AssertionFailedError;

/** What must hold of every reading, whatever was read. */
final class ReadingCheck {

    private ReadingCheck() {}

    /**
     * @param text the file, as the author sees it
     * @throws AssertionError if the reader failed, if neither a page nor an error came of it, if a problem has no place in
     *     the file, or if the page could do harm
     */
    static void holds(Reading reading, String text) {
        reading.problems().forEach(problem -> problem(problem, text));
        boolean errors = reading.problems().stream().anyMatch(Problem::isError);
        check(errors == (reading.draft() == null), "a page with errors, or none without", reading.problems());
        if (reading.draft() != null) {
            draft(reading.draft());
        }
    }

    private static void problem(Problem problem, String text) {
        check(!problem.what().startsWith("the reader fails"), "the reader fails", problem);
        check(problem.toString().lines().count() == 1, "more than one line", problem);
        String[] lines = CruxReader.withLineFeeds(text).split("\n", -1);
        check(problem.line() >= 1 && problem.line() <= lines.length, "a line that the file does not have", problem);
        int length = lines[problem.line() - 1].length();
        check(problem.column() >= 1 && problem.column() <= length + 1, "a column beyond the line's end", problem);
    }

    private static void draft(CruxDraft draft) {
        check(!draft.slug().isEmpty() && draft.slug().length() <= Slug.LONGEST, "no slug, or a long one", draft.slug());
        for (Tongue tongue : Tongue.values()) {
            Set<String> keys = new HashSet<>();
            for (CruxDraft.Part part : tongue.of(draft)) {
                check(keys.add(part.key()), "two " + tongue.things() + " with one key", part.key());
                check(PartKeys.usable(part.key()), "a key that cannot be used", part.key());
            }
        }
        MalformedPagesTest.assertHarmless(Jsoup.parseBodyFragment(Rendering.html(draft)));
    }

    private static void check(boolean fine, String otherwise, Object what) {
        if (!fine) {
            throw new AssertionFailedError(otherwise + ": " + what);
        }
    }
}

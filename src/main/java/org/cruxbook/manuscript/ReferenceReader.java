package org.cruxbook.manuscript;

import java.util.List;
import java.util.Objects;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.cruxbook.manuscript.CruxDraft.Reference;
import org.jspecify.annotations.Nullable;

/** Reads the estimates that others have published from the front matter's {@code references:}. */
final class ReferenceReader {

    private static final int LONGEST = 1_000;

    private final Entries front;
    private final QuestionNames names;
    private final Problems problems;

    ReferenceReader(Entries front, QuestionNames names, Problems problems) {
        this.front = front;
        this.names = names;
        this.problems = problems;
    }

    List<Reference> read() {
        return front.maps("references", problems).stream()
                .map(this::reference)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Reference reference(Entries entry) {
        Entries.Typed question = required(entry, "question", "the key or number of the question that it is about");
        Entries.Typed percent = required(entry, "percent", "a number from 0 to 100");
        Entries.Typed of = required(entry, "of", "what exactly was estimated");
        Entries.Typed who = required(entry, "who", "who estimated it");
        Entries.Typed year = required(entry, "year", "the year of the estimate");
        Entries.Typed link = required(entry, "link", "an http or https address");
        if (question == null || percent == null || of == null || who == null || year == null || link == null) {
            return null;
        }
        Question about = names.find(question);
        Integer thousandths = thousandths(percent);
        checked(year, year.text().matches("\\d{4}"), "the year of a reference", "write four digits");
        checked(
                link,
                link.text().matches("(?i)https?://\\S+"),
                "the link of a reference",
                "link to an http or https address");
        if (about == null || thousandths == null || problems.hasErrors()) {
            return null;
        }
        return new Reference(
                about.key(), thousandths, of.text(), who.text(), Integer.parseInt(year.text()), link.text());
    }

    private Entries.@Nullable Typed required(Entries entry, String name, String what) {
        Entries.Typed typed = entry.text(name, problems);
        if (typed == null) {
            problems.error(entry.place(), "a reference has no '" + name + "'", "write '" + name + ": …', " + what);
        } else {
            checked(typed, typed.text().length() <= LONGEST, "a text of a reference", "use at most 1,000 characters");
        }
        return typed;
    }

    private void checked(Entries.Typed typed, boolean good, String what, String remedy) {
        if (!good) {
            problems.error(typed.place(), what + " cannot be used", remedy);
        }
    }

    private @Nullable Integer thousandths(Entries.Typed percent) {
        String bare = percent.text().replaceFirst("\\s*%$", "");
        boolean number = bare.matches("\\d{1,3}(\\.\\d{1,3})?");
        long thousandths = number ? Math.round(Double.parseDouble(bare) * 1_000) : -1;
        checked(
                percent,
                number && thousandths <= 100_000,
                "the percent of a reference",
                "write a number from 0 to 100 with up to three decimals");
        return number && thousandths <= 100_000 ? (Integer) (int) thousandths : null;
    }
}

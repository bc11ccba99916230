package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cruxbook.manuscript.CruxDraft.Asked;
import org.cruxbook.manuscript.CruxDraft.Step;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a chain multiplies from the front matter of a page that says {@code kind: chain}: its {@code steps:}, each a
 * question by its key or number, on another page behind {@code page#}.
 */
final class ChainReader {

    private static final String KIND = "kind";
    private static final String CHAIN = "chain";
    private static final String STEPS = "steps";
    private static final int FEWEST = 2;
    private static final int MOST = 20;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_KEY = 100;

    private final Entries front;
    private final QuestionNames names;
    private final Problems problems;
    private final Pointers.Collected pointers;
    private final Set<Asked> seen = new HashSet<>();

    ChainReader(Entries front, QuestionNames names, Problems problems, Pointers.Collected pointers) {
        this.front = front;
        this.names = names;
        this.problems = problems;
        this.pointers = pointers;
    }

    /** Whether the front matter makes the page a chain; of other kinds nothing is known, and nothing said. */
    static boolean isChain(Entries front) {
        Entries.Typed kind = front.find(KIND);
        return kind != null && kind.text().equalsIgnoreCase(CHAIN);
    }

    /** In the author's order; none where the page is no chain. */
    List<Step> read() {
        if (!isChain(front)) {
            return List.of();
        }
        List<Entries> entries = front.maps(STEPS, problems);
        if (front.find(STEPS) != null) {
            // A text instead of a list, which has been told of.
            return List.of();
        }
        if (entries.size() < FEWEST || entries.size() > MOST) {
            problems.error(
                    front.has(STEPS) ? front.place(STEPS) : front.place(KIND),
                    "a chain has from " + FEWEST + " to " + MOST + " steps, and this one has " + entries.size(),
                    "list them under 'steps:', each as '- question: page#key'");
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        entries.forEach(entry -> {
            Step step = step(entry);
            if (step != null) {
                steps.add(step);
            }
        });
        return steps;
    }

    private @Nullable Step step(Entries entry) {
        Entries.Typed question = entry.text("question", problems);
        if (question == null) {
            problems.error(entry.place(), "a step names no question", "write 'question: page#key'");
            return null;
        }
        Asked asked = asked(question);
        if (asked == null) {
            return null;
        }
        if (!seen.add(asked)) {
            problems.error(question.place(), "the chain has this question already", "name each question once");
        }
        return new Step(asked, flag(entry, "not"), flag(entry, "given"), words(entry));
    }

    private @Nullable Asked asked(Entries.Typed typed) {
        int hash = typed.text().indexOf('#');
        if (hash <= 0) {
            CruxDraft.Question own = names.find(typed);
            return own == null ? null : new Asked(null, own.key());
        }
        String slug = Slug.of(null, typed.text().substring(0, hash));
        String key = typed.text().substring(hash + 1).strip();
        if (key.isEmpty() || key.matches(".*\\s.*") || key.length() > LONGEST_KEY) {
            problems.error(typed.place(), "a step's key cannot be used", PartKeys.RULE);
            return null;
        }
        pointers.add(new Pointers.ToQuestion(Pointers.By.STEP, slug, key, typed.place()));
        return new Asked(slug, key);
    }

    private boolean flag(Entries entry, String name) {
        Entries.Typed typed = entry.text(name, problems);
        if (typed != null && !typed.text().matches("(?i)true|false")) {
            problems.error(typed.place(), "a step's '" + name + "' is neither true nor false", "write one of them");
        }
        return entry.says(name);
    }

    private @Nullable String words(Entries entry) {
        Entries.Typed words = entry.text("words", problems);
        if (words != null && words.text().length() > LONGEST_WORDS) {
            problems.error(
                    words.place(),
                    "the words of a step are longer than " + LONGEST_WORDS + " characters",
                    "shorten them");
        }
        return words == null ? null : words.text();
    }
}

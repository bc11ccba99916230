package org.cruxbook.manuscript;

import java.util.Iterator;
import java.util.List;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.cruxbook.manuscript.CruxDraft.Questions;
import org.cruxbook.manuscript.PartSettings.Settled;

/** What the front matter says about the page's questions: beside keys, which of them is the final one. */
final class QuestionSettings {

    private final Problems problems;
    private boolean decided;

    private QuestionSettings(Problems problems) {
        this.problems = problems;
    }

    /** The sections with all that the front matter says about their questions. */
    static List<CruxDraft.Section> apply(Entries front, List<CruxDraft.Section> sections, Problems problems) {
        QuestionSettings settings = new QuestionSettings(problems);
        Iterator<Question> all = PartSettings.apply(
                        Tongue.QUESTION, front, CruxDraft.questions(sections), settings::settled, problems)
                .iterator();
        return CruxDraft.replaced(sections, block -> block instanceof Questions group ? replaced(group, all) : block);
    }

    private static Questions replaced(Questions group, Iterator<Question> all) {
        return new Questions(
                group.heading(),
                group.topic(),
                group.leadIn(),
                group.questions().stream().map(question -> all.next()).toList());
    }

    private Question settled(Question is, Settled settled, Entries entry) {
        return new Question(
                settled.key(),
                settled.keyed(),
                is.text(),
                is.derived(),
                is.line(),
                settled.formerly(),
                decisive(is, entry));
    }

    private boolean decisive(Question is, Entries entry) {
        if (!entry.says("final")) {
            return false;
        }
        if (decided || is.derived()) {
            problems.error(
                    entry.place("final"),
                    decided ? "two questions are marked as final" : "a figure that is not asked is marked as final",
                    "mark one question that is asked");
        }
        decided = true;
        return true;
    }
}

package org.cruxbook.browser;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Mark;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.cruxbook.visitor.VisitorToken;
import org.springframework.boot.test.context.TestComponent;

/** The people who have answered before. */
@TestComponent
record Others(Ballots ballots, Cruxes cruxes) {

    /** Each of them gives one number to all questions of a page. */
    void answer(String slug, int... percents) {
        List<Question> asked = cruxes.findAskedQuestions(slug);
        for (int percent : percents) {
            ballots.submit(VisitorToken.fresh(), slug, same(asked, percent));
        }
    }

    /** Each of them gives one number to all questions of several pages. */
    void answerAll(List<String> slugs, int... percents) {
        for (int percent : percents) {
            VisitorToken visitor = VisitorToken.fresh();
            slugs.forEach(slug -> ballots.submit(visitor, slug, same(cruxes.findAskedQuestions(slug), percent)));
        }
    }

    /** Sixteen of them: half near one pole of each sub-crux, with low answers, half near the other, with high ones. */
    void part(String slug) {
        List<Question> asked = cruxes.findAskedQuestions(slug);
        for (int person = 0; person < 16; person++) {
            boolean low = person % 2 == 0;
            Step step = new Step(low ? 1 + person % 4 / 2 : 4 + person % 4 / 2);
            List<Mark> marks = cruxes.findSubCruxes(slug).stream()
                    .map(subCrux -> new Mark(subCrux.key(), subCrux.wordingVersion(), step, false))
                    .toList();
            ballots.submit(VisitorToken.fresh(), slug, same(asked, low ? 10 + person : 60 + person), marks);
        }
    }

    /** 121 of them, spread as the sums of two dice are: most in the middle, and one at 0 and at 100. */
    void answerInNumbers(String slug) {
        for (int one = 0; one <= 10; one++) {
            for (int other = 0; other <= 10; other++) {
                answer(slug, 5 * (one + other));
            }
        }
    }

    private static List<Entry> same(List<Question> asked, int percent) {
        List<Entry> entries = new ArrayList<>();
        for (Question question : asked) {
            Probability value = new Probability(percent * 1_000);
            entries.add(new Entry(question.key(), question.wordingVersion(), value, false));
        }
        return entries;
    }
}

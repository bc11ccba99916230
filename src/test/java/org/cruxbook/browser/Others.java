package org.cruxbook.browser;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Probability;
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

    /** Many of them, from 0 to 100 in steps of five, with more in the middle. */
    void answerInNumbers(String slug, int people) {
        for (int person = 0; person < people; person++) {
            answer(slug, (person * 35 % 105 + person * 55 % 105) / 10 * 5);
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

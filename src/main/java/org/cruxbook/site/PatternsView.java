package org.cruxbook.site;

import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.search.Find;

/**
 * Every component in every state.
 *
 * @param ballot as it comes back when something is wrong with it
 * @param silences what is said where no crux is named
 */
record PatternsView(
        Crux crux,
        Layout layout,
        Ballot ballot,
        ResultsView results,
        Turning turning,
        List<String> silences,
        List<IndexRow> rows,
        Find find) {

    public List<BallotView.Recap> recaps() {
        return new BallotView(crux, ballot).recaps();
    }
}

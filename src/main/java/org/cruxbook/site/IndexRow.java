package org.cruxbook.site;

import org.cruxbook.chart.MiniRuler;
import org.cruxbook.crux.Crux;
import org.jspecify.annotations.Nullable;

/**
 * A crux on the index.
 *
 * @param state what the visitor knows of its crowd
 * @param ruler what is drawn; null where the page asks nothing
 * @param asked how many questions the page asks
 * @param you the visitor's own answer to the page's final question; null where there is none
 * @param median that of everyone; null unless the visitor may see it and enough have answered
 */
record IndexRow(
        String slug,
        String title,
        @Nullable String description,
        State state,
        @Nullable MiniRuler ruler,
        int asked,
        @Nullable String you,
        @Nullable String median) {

    /** What the visitor has done with a page. */
    enum State {
        /** There is nothing to answer. */
        READING,
        UNANSWERED,
        /** Looked at the crowd, or answered only other questions than the final one, or withdrew. */
        SEEN,
        ANSWERED
    }

    static IndexRow reading(Crux crux) {
        return row(crux, State.READING, null, 0, null, null);
    }

    static IndexRow unanswered(Crux crux, int asked) {
        return row(crux, State.UNANSWERED, MiniRuler.unanswered(), asked, null, null);
    }

    /** @param last the page's final question, whose crowd the visitor may see */
    static IndexRow revealed(Crux crux, int asked, Outcome last, boolean answered) {
        return row(
                crux,
                answered ? State.ANSWERED : State.SEEN,
                ruler(last),
                asked,
                last.own() == null ? null : Percents.of(last.answer()),
                last.shown() ? Percents.of(last.median()) : null);
    }

    private static MiniRuler ruler(Outcome last) {
        if (!last.shown()) {
            return MiniRuler.withoutCrowd(last.percentOrNone());
        }
        var half = last.crowd().middleHalf();
        return MiniRuler.of(half.low(), last.median(), half.high(), last.percentOrNone());
    }

    private static IndexRow row(
            Crux crux,
            State state,
            @Nullable MiniRuler ruler,
            int asked,
            @Nullable String you,
            @Nullable String median) {
        return new IndexRow(crux.slug(), crux.title(), crux.description(), state, ruler, asked, you, median);
    }
}

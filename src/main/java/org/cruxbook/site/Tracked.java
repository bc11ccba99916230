package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.Lane;
import org.cruxbook.crux.RichText;

/**
 * A sub-crux that tracks the answers.
 *
 * @param sentence what two people who differ on it have to expect
 * @param groups those near the first pole, those between, and those near the second pole
 */
record Tracked(RichText question, String sentence, List<Group> groups) {

    /**
     * The answers of those who stand near each other.
     *
     * @param median in words; says so where they are too few
     */
    record Group(String name, Lane lane, String median, String people) {}
}

package org.cruxbook.command;

import java.util.List;
import org.cruxbook.estimate.Burst;
import org.cruxbook.estimate.Bursts;
import org.cruxbook.estimate.Probability;

/**
 * What is to be done about bursts, as it travels to whoever has the database.
 *
 * @param atLeast for LIST: of how many people
 * @param burst for the others: its name; empty for LIST
 * @param lowest for SET_ASIDE: the lowest first answer, in thousandths of a percent
 * @param highest the highest
 */
record BurstOrder(What what, int atLeast, String burst, int lowest, int highest) {

    enum What {
        LIST,
        SET_ASIDE,
        BRING_BACK
    }

    /**
     * What came of it.
     *
     * @param bursts what was found; none unless it was asked for
     * @param people for how many something changed
     */
    record Outcome(List<Line> bursts, int people) {}

    /**
     * A burst in a list.
     *
     * @param commonest the first answer that most gave, in percent
     * @param same how many gave that
     */
    record Line(String name, long people, long setAside, String commonest, long same) {

        private static Line of(Bursts.Found found) {
            return new Line(
                    found.burst().name(),
                    found.people(),
                    found.setAside(),
                    found.commonest().toString(),
                    found.same());
        }
    }

    static BurstOrder list(int atLeast) {
        return new BurstOrder(What.LIST, atLeast, "", 0, 0);
    }

    static BurstOrder setAside(Burst burst, Probability lowest, Probability highest) {
        return new BurstOrder(What.SET_ASIDE, 0, burst.name(), lowest.thousandths(), highest.thousandths());
    }

    static BurstOrder bringBack(Burst burst) {
        return new BurstOrder(What.BRING_BACK, 0, burst.name(), 0, 0);
    }

    Outcome carryOut(Bursts bursts) {
        return switch (what) {
            case LIST -> new Outcome(bursts.find(atLeast).stream().map(Line::of).toList(), 0);
            case SET_ASIDE ->
                new Outcome(
                        List.of(),
                        bursts.setAside(Burst.parse(burst), new Probability(lowest), new Probability(highest)));
            case BRING_BACK -> new Outcome(List.of(), bursts.bringBack(Burst.parse(burst)));
        };
    }
}

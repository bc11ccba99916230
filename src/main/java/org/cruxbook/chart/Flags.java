package org.cruxbook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Points at places of the wide scale from below, in a row of 360×26 under a plot or ruler: a small triangle for each, and its
 * name under it. Names that would touch are written side by side in the middle of their triangles.
 *
 * @param pointers all triangles, SVG path data
 * @param labels the names, from left to right
 */
public record Flags(String pointers, List<Label> labels) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double TIP = 2;
    private static final double HALF = 4.5;
    private static final double HEIGHT = 8;
    private static final double BASELINE = 21;
    private static final double CHARACTER = 7.5;
    private static final double GAP = 4;
    private static final double LEFT = 2;
    private static final double RIGHT = 358;

    public Flags {
        labels = List.copyOf(labels);
    }

    /**
     * What is pointed at.
     *
     * @param percent 0..100
     */
    public record Flag(String name, double percent) {}

    /**
     * The row for these, in any order.
     *
     * @throws IllegalArgumentException if a number is no percent
     */
    public static Flags of(List<Flag> flags) {
        List<Flag> sorted =
                flags.stream().sorted(Comparator.comparingDouble(Flag::percent)).toList();
        return new Flags(
                sorted.stream().map(Flags::pointer).collect(Collectors.joining()),
                groups(sorted).stream().map(Group::label).toList());
    }

    private static String pointer(Flag flag) {
        String width = Scale.number(2 * HALF);
        return "M" + SCALE.x(flag.percent()) + " " + Scale.number(TIP) + "l" + Scale.number(HALF) + " "
                + Scale.number(HEIGHT) + "h-" + width + "z";
    }

    private static List<Group> groups(List<Flag> sorted) {
        List<Group> groups = new ArrayList<>();
        for (Flag flag : sorted) {
            Group group = Group.of(flag);
            while (!groups.isEmpty() && groups.get(groups.size() - 1).touches(group)) {
                group = groups.remove(groups.size() - 1).with(group);
            }
            groups.add(group);
        }
        return groups;
    }

    /** Names that stand together, and the sum of their places. */
    private record Group(String names, double sum, int size) {

        private static Group of(Flag flag) {
            return new Group(flag.name(), SCALE.at(flag.percent()), 1);
        }

        private Group with(Group right) {
            return new Group(names + " " + right.names, sum + right.sum, size + right.size);
        }

        private boolean touches(Group right) {
            return middle() + width() / 2 + GAP > right.middle() - right.width() / 2;
        }

        private double middle() {
            return Math.max(LEFT + width() / 2, Math.min(RIGHT - width() / 2, sum / size));
        }

        private double width() {
            return CHARACTER * names.codePointCount(0, names.length());
        }

        private Label label() {
            return new Label(names, Scale.number(middle()), Scale.number(BASELINE), "middle", "t-flag");
        }
    }
}

package org.cruxbook.site;

import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.Argument;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/** The page that holds a crux's questions alone, with the arguments in brief beside them. */
record BallotView(Crux crux, Ballot ballot) {

    public List<Layout.Asking> groups() {
        return Layout.asking(Layout.groups(crux.sections()));
    }

    public List<Recap> recaps() {
        return crux.sections().stream().flatMap(Recap::of).toList();
    }

    /**
     * The names of some arguments; those that have none say themselves.
     *
     * @param anchor where they are on the crux page
     */
    record Recap(@Nullable Side side, String heading, String anchor, List<String> names) {

        private static Stream<Recap> of(Section section) {
            return section.blocks().stream()
                    .filter(Arguments.class::isInstance)
                    .map(block -> of(section, (Arguments) block));
        }

        private static Recap of(Section section, Arguments block) {
            RichText heading = block.heading() == null ? section.heading() : block.heading();
            return new Recap(
                    block.side(),
                    heading == null ? "" : heading.plain(),
                    section.anchor(),
                    block.arguments().stream().map(Recap::name).toList());
        }

        private static String name(Argument argument) {
            RichText name = argument.name();
            return name == null ? argument.detail().plain() : name.plain();
        }
    }
}

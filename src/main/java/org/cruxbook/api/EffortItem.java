package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.Effort;
import org.cruxbook.crux.Efforts;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * An effort in plain words.
 *
 * @param status the second column
 * @param effectiveness the third column
 * @param labels the author's heads of all columns
 * @param more the fourth and further columns
 * @param under the words of the H3 that the block has for itself; absent where it has none
 */
record EffortItem(
        String name,
        String status,
        String effectiveness,
        List<String> labels,
        List<Cell> more,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String under) {

    /** One further cell under its column's head. */
    record Cell(String label, String value) {}

    static Stream<EffortItem> of(Efforts block) {
        List<String> labels = block.labels().stream().map(RichText::plain).toList();
        String under = CruxContent.plain(block.heading());
        return block.efforts().stream().map(effort -> of(effort, labels, under));
    }

    private static EffortItem of(Effort effort, List<String> labels, @Nullable String under) {
        List<RichText> more = effort.more();
        return new EffortItem(
                effort.name().plain(),
                effort.status().plain(),
                effort.effectiveness().plain(),
                labels,
                IntStream.range(0, more.size())
                        .mapToObj(index -> new Cell(
                                label(labels, index + 3), more.get(index).plain()))
                        .toList(),
                under);
    }

    private static String label(List<String> labels, int column) {
        return column < labels.size() ? labels.get(column) : "";
    }
}

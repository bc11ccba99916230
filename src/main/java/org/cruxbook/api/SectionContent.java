package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.Efforts;
import org.cruxbook.crux.FailureModes;
import org.cruxbook.crux.Prose;
import org.cruxbook.crux.QuestionGroup;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.SubCruxes;
import org.jspecify.annotations.Nullable;

/**
 * A section as data. A list is there exactly when the section holds a block of that kind.
 *
 * @param kind the kind of its first recognised block, or {@code prose}
 * @param heading the author's words; null for what precedes the first heading
 * @param text the words of its prose
 * @param labels the column heads, where the section has exactly one labelled table
 */
record SectionContent(
        String kind,
        @Nullable String heading,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> labels,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FailureModeItem> failureModes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ArgumentItem> arguments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<EffortItem> efforts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SubCruxItem> subCruxes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ContrastItem> contrasts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuestionItem> questions) {

    static SectionContent of(Section section) {
        return new SectionContent(
                section.kind(),
                CruxContent.plain(section.heading()),
                text(section),
                labels(section),
                items(section, FailureModes.class, FailureModeItem::of),
                items(section, Arguments.class, ArgumentItem::of),
                items(section, Efforts.class, EffortItem::of),
                items(section, SubCruxes.class, SubCruxItem::of),
                items(section, Contrast.class, ContrastItem::of),
                items(section, QuestionGroup.class, QuestionItem::of));
    }

    private static <B extends Block, T> @Nullable List<T> items(
            Section section, Class<B> kind, java.util.function.Function<B, Stream<T>> read) {
        List<B> blocks = blocks(section, kind);
        return blocks.isEmpty() ? null : blocks.stream().flatMap(read).toList();
    }

    private static @Nullable String text(Section section) {
        String words = blocks(section, Prose.class).stream()
                .map(prose -> prose.text().plain())
                .collect(Collectors.joining("\n\n"));
        return words.isEmpty() ? null : words;
    }

    private static @Nullable List<String> labels(Section section) {
        List<List<RichText>> all = section.blocks().stream()
                .map(Block::labels)
                .filter(labels -> !labels.isEmpty())
                .toList();
        return all.size() == 1 ? all.get(0).stream().map(RichText::plain).toList() : null;
    }

    private static <B extends Block> List<B> blocks(Section section, Class<B> kind) {
        return section.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

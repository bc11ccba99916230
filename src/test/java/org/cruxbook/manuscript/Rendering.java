package org.cruxbook.manuscript;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/** All of a draft that a template would print, in order. */
final class Rendering {

    private Rendering() {}

    static String html(CruxDraft crux) {
        return texts(crux).map(RichText::html).collect(Collectors.joining(" "));
    }

    static String plain(CruxDraft crux) {
        return texts(crux).map(RichText::plain).collect(Collectors.joining(" "));
    }

    private static Stream<RichText> texts(CruxDraft crux) {
        Stream<RichText> claim = crux.claim() == null
                ? Stream.empty()
                : Stream.of(crux.claim().label(), crux.claim().text());
        return Stream.concat(claim, crux.sections().stream().flatMap(Rendering::texts))
                .filter(Objects::nonNull);
    }

    private static Stream<RichText> texts(CruxDraft.Section section) {
        return Stream.concat(
                heading(section.heading()), section.blocks().stream().flatMap(Rendering::texts));
    }

    private static Stream<RichText> heading(CruxDraft.@Nullable Heading heading) {
        return heading == null ? Stream.empty() : Stream.of(heading.text());
    }

    private static Stream<RichText> texts(CruxDraft.Block block) {
        if (block instanceof CruxDraft.Prose prose) {
            return Stream.of(prose.text());
        } else if (block instanceof CruxDraft.FailureModes modes) {
            return all(modes.heading(), modes.labels(), modes.modes().stream().flatMap(Rendering::texts));
        } else if (block instanceof CruxDraft.Contrast contrast) {
            return all(
                    contrast.heading(),
                    contrast.labels(),
                    contrast.rows().stream().flatMap(Rendering::texts));
        } else if (block instanceof CruxDraft.Arguments arguments) {
            return all(
                    arguments.heading(),
                    List.of(),
                    arguments.arguments().stream().flatMap(argument -> Stream.of(argument.name(), argument.detail())));
        } else if (block instanceof CruxDraft.Efforts efforts) {
            return all(
                    efforts.heading(), efforts.labels(), efforts.rows().stream().flatMap(List::stream));
        } else if (block instanceof CruxDraft.SubCruxes table) {
            return all(
                    table.heading(),
                    table.labels(),
                    table.subCruxes().stream().flatMap(row -> Stream.of(row.text(), row.first(), row.second())));
        } else if (block instanceof CruxDraft.Questions group) {
            return Stream.of(
                            heading(group.heading()),
                            Stream.ofNullable(group.leadIn()),
                            group.questions().stream().map(CruxDraft.Question::text))
                    .flatMap(texts -> texts);
        }
        throw new IllegalStateException(block.toString());
    }

    private static Stream<RichText> texts(CruxDraft.Named named) {
        return Stream.of(named.name(), named.detail());
    }

    private static Stream<RichText> all(
            CruxDraft.@Nullable Heading heading, List<RichText> labels, Stream<RichText> items) {
        return Stream.concat(heading(heading), Stream.concat(labels.stream(), items));
    }
}

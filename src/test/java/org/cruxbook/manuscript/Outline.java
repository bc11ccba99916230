package org.cruxbook.manuscript;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/** What a page was read as, one line for each thing, as the format document shows it. */
final class Outline {

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    /** The claim and the sections. */
    static List<String> ofBody(CruxDraft draft) {
        Outline outline = new Outline();
        if (draft.claim() != null) {
            outline.line("claim", draft.claim().label(), draft.claim().text());
        }
        draft.sections().forEach(outline::section);
        return outline.lines;
    }

    /** What the whole page is, before its body. */
    static List<String> ofHead(CruxDraft draft) {
        Outline outline = new Outline();
        outline.line("title", draft.title());
        outline.line("slug", draft.slug());
        outline.line("formerly", draft.formerly().isEmpty() ? null : String.join(" | ", draft.formerly()));
        outline.line("description", draft.description());
        outline.line(
                "order",
                draft.order() == null
                        ? null
                        : BigDecimal.valueOf(draft.order()).stripTrailingZeros().toPlainString());
        outline.line("draft", draft.unpublished() ? "yes" : null);
        draft.relations().forEach(outline::relation);
        draft.references().forEach(outline::reference);
        draft.steps().forEach(outline::step);
        return outline.lines;
    }

    private void relation(CruxDraft.Relation relation) {
        Stream<String> all = Stream.ofNullable(relation.all()).map(asked -> "all " + address(asked));
        line(
                relation.kind().name().toLowerCase(Locale.ROOT),
                Stream.concat(relation.members().stream().map(Outline::address), all)
                        .collect(Collectors.joining(" | ")));
    }

    private static String address(CruxDraft.Asked asked) {
        return asked.slug() == null ? asked.key() : asked.slug() + "#" + asked.key();
    }

    private void reference(CruxDraft.Reference is) {
        String percent =
                BigDecimal.valueOf(is.thousandths(), 3).stripTrailingZeros().toPlainString();
        line(
                "reference",
                Stream.of(is.key(), percent, is.of(), is.who(), String.valueOf(is.year()), is.link())
                        .collect(Collectors.joining(" | ")));
    }

    private void step(CruxDraft.Step step) {
        String words = step.words() == null ? "" : " | " + step.words();
        String not = step.complement() ? "not " : "";
        line(step.given() ? "step, given the above" : "step", not + address(step.asked()) + words);
    }

    private void section(CruxDraft.Section section) {
        heading("section", section.heading());
        section.blocks().forEach(this::block);
    }

    private void block(CruxDraft.Block block) {
        if (block instanceof CruxDraft.Prose prose) {
            line("prose", prose.text());
        } else if (block instanceof CruxDraft.FailureModes modes) {
            opening(modes.heading(), modes.labels());
            modes.modes().forEach(mode -> line("failure mode", mode.name(), mode.detail()));
        } else if (block instanceof CruxDraft.Arguments arguments) {
            opening(arguments.heading(), List.of());
            arguments.arguments().forEach(one -> line(kind(arguments.side()), one.name(), one.detail()));
        } else if (block instanceof CruxDraft.Efforts efforts) {
            opening(efforts.heading(), efforts.labels());
            efforts.rows().forEach(row -> line("effort", row.toArray(RichText[]::new)));
        } else if (block instanceof CruxDraft.SubCruxes table) {
            opening(table.heading(), table.labels());
            table.subCruxes().forEach(this::subCrux);
        } else if (block instanceof CruxDraft.Contrast contrast) {
            opening(contrast.heading(), contrast.labels());
            contrast.rows().forEach(row -> line("contrast", row.name(), row.detail()));
        } else if (block instanceof CruxDraft.Questions group) {
            opening(group.heading(), List.of());
            group.questions().forEach(question -> question(group.leadIn(), question));
        }
    }

    private void subCrux(CruxDraft.SubCrux row) {
        line("sub-crux", row.text() + key(row) + " | " + row.first() + " | " + row.second());
    }

    private void question(@Nullable RichText leadIn, CruxDraft.Question question) {
        String words = leadIn == null ? question.text().plain() : leadIn.plain() + " | " + question.text();
        String kind = question.derived() ? "derived figure" : question.decisive() ? "final question" : "question";
        line(kind, words + key(question));
    }

    private static String key(CruxDraft.Part part) {
        return part.keyed() ? " {#" + part.key() + "}" : "";
    }

    private void opening(CruxDraft.@Nullable Heading heading, List<RichText> labels) {
        heading("heading", heading);
        if (!labels.isEmpty()) {
            line("labels", labels.toArray(RichText[]::new));
        }
    }

    private void heading(String kind, CruxDraft.@Nullable Heading heading) {
        if (heading != null) {
            line(kind, heading.text());
        }
    }

    private static String kind(@Nullable Side side) {
        return side == null ? "argument" : side == Side.FOR ? "argument for" : "argument against";
    }

    private void line(String kind, @Nullable RichText... cells) {
        line(
                kind,
                Stream.of(cells)
                        .map(cell -> cell == null ? "" : cell.plain())
                        .filter(cell -> cells.length > 2 || !cell.isEmpty())
                        .collect(Collectors.joining(" | ")));
    }

    private void line(String kind, @Nullable String words) {
        if (words != null) {
            lines.add((kind + ": " + words).strip());
        }
    }
}

package org.cruxbook.manuscript;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.cruxbook.crux.RichText;
import org.cruxbook.manuscript.CruxDraft.Heading;
import org.cruxbook.manuscript.CruxDraft.Named;
import org.cruxbook.manuscript.Entries.Place;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what a table is, by its shape with a confirming word in its heads or in the headings that it stands under.
 * Where neither is sure, it stays a plain table.
 */
final class TableReader {

    private final Markup markup;
    private final Problems problems;
    private final PartKeys keys;
    private final BlankPlaces places;

    /** @param problems knows the places in the file */
    TableReader(Markup markup, Problems problems, BlankPlaces places) {
        this.markup = markup;
        this.problems = problems;
        this.keys = new PartKeys(Tongue.SUB_CRUX, problems);
        this.places = places;
    }

    /**
     * @param heading the H3 that stands directly above; becomes the block's own
     * @param above the words of all headings that it stands under
     * @return null for a plain table
     */
    CruxDraft.@Nullable Block read(TableBlock block, @Nullable Heading heading, String above) {
        Table table = Table.of(block);
        if (table.rows().isEmpty()) {
            return null;
        }
        return switch (table.columns()) {
            case 0, 1 -> null;
            case 2 -> pairs(table, heading, above);
            default ->
                table.holdsSubCruxes()
                        ? subCruxes(table, heading)
                        : speaksOfEfforts(table, above) ? efforts(table, heading) : null;
        };
    }

    private CruxDraft.@Nullable Block pairs(Table table, @Nullable Heading heading, String above) {
        if (!table.holdsViews(0) || !table.holdsViews(1)) {
            return null;
        }
        if (opposes(table, above)) {
            return new CruxDraft.Contrast(heading, labels(table), named(table));
        }
        boolean failures = Words.speakOfFailures(table.head(0) + " / " + table.head(1) + " / " + above);
        return failures ? new CruxDraft.FailureModes(heading, labels(table), named(table)) : null;
    }

    /** Whether the two columns are opposing views and not names with their descriptions. */
    private static boolean opposes(Table table, String above) {
        String left = table.head(0);
        String right = table.head(1);
        if (Words.headNamesFailures(left) || namesAreBold(table)) {
            return false;
        }
        boolean described = Words.headDescribes(left) || Words.headDescribes(right);
        return Words.opposite(left, right)
                || (!described && (Words.alike(left, right) || Words.speakOfContrast(above)));
    }

    private static boolean namesAreBold(Table table) {
        return table.column(0).stream()
                .allMatch(cell -> cell.getFirstChild() instanceof StrongEmphasis bold && bold.getNext() == null);
    }

    private static boolean speaksOfEfforts(Table table, String above) {
        return Words.speakOfEfforts(above)
                || table.heads().stream().map(Plain::of).anyMatch(Words::speakOfEfforts);
    }

    private CruxDraft.SubCruxes subCruxes(Table table, @Nullable Heading heading) {
        return new CruxDraft.SubCruxes(
                heading, labels(table), table.rows().stream().map(this::subCrux).toList());
    }

    private CruxDraft.SubCrux subCrux(List<Node> row) {
        Place place = problems.place(row.get(0));
        SubCruxKey own = SubCruxKey.of(row.get(0));
        Place keyed = place;
        if (own != null) {
            keyed = places.of(own);
            own.cut();
        }
        RichText question = markup.inline(row.get(0));
        String key = keys.key(own == null ? null : own.key(), null, question, place.line(), keyed);
        return new CruxDraft.SubCrux(
                key,
                own != null,
                question,
                markup.inline(row.get(1)),
                markup.inline(row.get(2)),
                place.line(),
                List.of());
    }

    private CruxDraft.Efforts efforts(Table table, @Nullable Heading heading) {
        return new CruxDraft.Efforts(
                heading,
                labels(table),
                table.rows().stream()
                        .map(row -> row.stream().map(this::cell).toList())
                        .toList());
    }

    private List<Named> named(Table table) {
        return table.rows().stream()
                .map(row -> new Named(cell(row.get(0)), cell(row.get(1))))
                .toList();
    }

    private List<RichText> labels(Table table) {
        return table.heads().stream().map(markup::inline).toList();
    }

    /** A cell; one that is bold as a whole is told apart by its place already. */
    private RichText cell(Node cell) {
        if (cell.getFirstChild() instanceof StrongEmphasis bold && bold.getNext() == null) {
            return markup.inline(bold);
        }
        return markup.inline(cell);
    }
}

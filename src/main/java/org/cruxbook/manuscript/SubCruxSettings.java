package org.cruxbook.manuscript;

import java.util.Iterator;
import java.util.List;
import org.cruxbook.manuscript.CruxDraft.SubCrux;
import org.cruxbook.manuscript.CruxDraft.SubCruxes;
import org.cruxbook.manuscript.PartSettings.Settled;

/** What the front matter says about the page's sub-cruxes. */
final class SubCruxSettings {

    private SubCruxSettings() {}

    /** The sections with all that the front matter says about their sub-cruxes. */
    static List<CruxDraft.Section> apply(Entries front, List<CruxDraft.Section> sections, Problems problems) {
        Iterator<SubCrux> all = PartSettings.apply(
                        Tongue.SUB_CRUX,
                        front,
                        CruxDraft.subCruxes(sections),
                        (is, settled, entry) -> settled(is, settled),
                        problems)
                .iterator();
        return CruxDraft.replaced(sections, block -> block instanceof SubCruxes table ? replaced(table, all) : block);
    }

    private static SubCruxes replaced(SubCruxes table, Iterator<SubCrux> all) {
        return new SubCruxes(
                table.heading(),
                table.labels(),
                table.subCruxes().stream().map(subCrux -> all.next()).toList());
    }

    private static SubCrux settled(SubCrux is, Settled settled) {
        return new SubCrux(
                settled.key(), settled.keyed(), is.text(), is.first(), is.second(), is.line(), settled.formerly());
    }
}

package org.cruxbook.site;

import java.util.List;
import java.util.function.Function;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.crux.SubCruxes;

/**
 * The rows of steps for the sub-cruxes of one of the page's tables.
 *
 * @param firstPole the author's word for the first pole
 * @param secondPole the author's word for the second pole
 */
record StanceTable(RichText firstPole, RichText secondPole, List<StanceField> fields) {

    static List<StanceTable> of(Crux crux, Function<SubCrux, StanceField> field) {
        return crux.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(SubCruxes.class::isInstance)
                .map(block -> of((SubCruxes) block, field))
                .toList();
    }

    private static StanceTable of(SubCruxes block, Function<SubCrux, StanceField> field) {
        return new StanceTable(
                block.firstPole(),
                block.secondPole(),
                block.subCruxes().stream().map(field).toList());
    }
}

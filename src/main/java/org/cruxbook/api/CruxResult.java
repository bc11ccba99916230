package org.cruxbook.api;

import java.util.List;
import org.cruxbook.crowd.CruxFinding;

/**
 * What the crux finder says.
 *
 * @param verdict {@code too-few}, {@code none} or {@code named}
 * @param keys the sub-cruxes that are named, the one that tracks the answers most closely first
 */
record CruxResult(String verdict, List<String> keys) {

    static CruxResult of(CruxFinding finding) {
        String verdict = switch (finding.verdict()) {
            case TOO_FEW -> "too-few";
            case NONE -> "none";
            case NAMED -> "named";
        };
        return new CruxResult(verdict, finding.keys());
    }
}

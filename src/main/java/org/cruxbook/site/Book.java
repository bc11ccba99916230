package org.cruxbook.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has said and written on all pages.
 *
 * @param summary how much that is, in a sentence
 * @param remarks what of the answers does not fit together
 * @param chapters the pages on which there is anything, in the order of the index
 * @param apart where the visitor stands furthest from everyone, as far as they may see it
 * @param open the pages that wait for an answer
 * @param known whether anything is stored of this visitor
 * @param recovery since when there is a link to another browser, in words; null where there is none
 * @param problems what is wrong with a note that was sent
 */
record Book(
        String summary,
        List<Remark> remarks,
        List<Chapter> chapters,
        List<Apart> apart,
        List<IndexRow> open,
        boolean known,
        @Nullable String recovery,
        List<Problem> problems) {}

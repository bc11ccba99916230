package org.cruxbook.site;

import java.util.List;
import java.util.stream.IntStream;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table beside a plot.
 *
 * @param bin 0 to 20
 * @param range the whole percents that it takes in, such as {@code 33–37%}
 * @param mine whether the visitor's answer is in it
 */
record BinRow(int bin, String range, long people, String share, boolean mine) {

    /** The bins in which anyone is, from low to high. */
    static List<BinRow> of(Distribution crowd, @Nullable Probability own) {
        List<Long> bins = crowd.bins();
        int mine = own == null ? -1 : Distribution.bin(own.thousandths());
        return IntStream.range(0, bins.size())
                .filter(bin -> bins.get(bin) > 0 || bin == mine)
                .mapToObj(bin -> new BinRow(
                        bin, range(bin), bins.get(bin), Percents.share(bins.get(bin), crowd.n()), bin == mine))
                .toList();
    }

    private static String range(int bin) {
        return Math.max(0, 5 * bin - 2) + "–" + Math.min(100, 5 * bin + 2) + "%";
    }
}

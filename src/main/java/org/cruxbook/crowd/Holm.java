package org.cruxbook.crowd;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the p of several tests comparable with one limit, so that the chance of finding anything where there is nothing
 * stays below it: of k tests the smallest p is taken k times, the next one k − 1 times, and so on; none becomes smaller
 * than the one before it, and none larger than 1. For example 0.01, 0.04 and 0.03 become 0.03, 0.06 and 0.06.
 *
 * <p>Source: Holm, <em>A simple sequentially rejective multiple test procedure</em>, 1979.
 */
final class Holm {

    private Holm() {}

    /** The adjusted p of each test, by its name. */
    static <K> Map<K, Double> adjust(Map<K, Double> tests) {
        List<Map.Entry<K, Double>> sorted = tests.entrySet().stream()
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .toList();
        Map<K, Double> adjusted = new LinkedHashMap<>();
        double least = 0;
        for (int i = 0; i < sorted.size(); i++) {
            least = Math.max(
                    least, Math.min(1, (sorted.size() - i) * sorted.get(i).getValue()));
            adjusted.put(sorted.get(i).getKey(), least);
        }
        return adjusted;
    }
}

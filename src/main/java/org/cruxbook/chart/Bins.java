package org.cruxbook.chart;

import java.util.Collections;
import java.util.List;

/** The 21 bins of a drawing, centred on 0, 5, … 100 %, with how many answers are in each. */
record Bins(List<Long> counts) {

    static final int NUMBER = 21;
    static final double WIDTH = 5;

    Bins {
        counts = List.copyOf(counts);
        if (counts.size() != NUMBER || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Not 21 counts: " + counts);
        }
    }

    long n() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    long count(int bin) {
        return counts.get(bin);
    }

    long fullest() {
        return Collections.max(counts);
    }

    /** The percent on which a bin is centred. */
    static double centre(int bin) {
        return WIDTH * bin;
    }
}

package org.cruxbook.manuscript;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where code ends that begins with a run of backticks: at the next run of the same length in its paragraph. */
final class CodeSpans {

    private final int[] ends;

    CodeSpans(String source) {
        ends = new int[source.length()];
        Arrays.fill(ends, -1);
        Map<Integer, Integer> next = new HashMap<>();
        int at = source.length() - 1;
        while (at >= 0) {
            if (source.charAt(at) == '\n' && at > 0 && source.charAt(at - 1) == '\n') {
                next.clear();
            }
            int end = at + 1;
            while (at >= 0 && source.charAt(at) == '`') {
                at--;
            }
            if (at + 1 < end) {
                Integer closing = next.put(end - at - 1, at + 1);
                ends[at + 1] = closing == null ? -1 : closing + end - at - 1;
            } else {
                at--;
            }
        }
    }

    /** Past the code whose run of backticks starts here; -1 where no code does. */
    int pastCode(int start) {
        return ends[start];
    }
}

package org.cruxbook.guard;

import java.util.concurrent.atomic.LongAdder;

/**
 * Requests that have come and are not answered to the last byte. Spring counts those alone that have got as far as a servlet, and
 * not what is still being read, or what is answered before.
 */
class UnderWay {

    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private volatile boolean last;

    void begin() {
        begun.increment();
    }

    void end() {
        ended.increment();
    }

    /** Whether all that have begun have ended. More may begin. */
    boolean isNone() {
        long before = ended.sum();
        return before == begun.sum();
    }

    /** From now on each connection is closed after the answer. */
    void expectNoMore() {
        last = true;
    }

    boolean isLast() {
        return last;
    }
}

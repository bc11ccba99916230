package org.cruxbook.estimate;

import org.springframework.dao.ConcurrencyFailureException;

/** A tally's row was removed while it was about to be changed: nothing is wrong, and the same again will do. */
class TallyGone extends ConcurrencyFailureException {

    TallyGone() {
        super("a tally that counted nobody was removed meanwhile");
    }
}

package org.cruxbook.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Few rounds of what {@code bench/races} runs many of. */
@Timeout(120)
abstract class RacesTest extends Races {

    @Test
    void a_form_of_a_newcomer_that_is_sent_fifty_times_at_once_is_one_visitor_with_one_estimate_each()
            throws Exception {
        sameFormOfNewcomers(3);
    }

    @Test
    void what_is_revised_and_withdrawn_at_once_is_one_or_the_other() throws Exception {
        revisionsAndWithdrawals(2);
    }

    @Test
    void what_is_revised_and_forgotten_at_once_leaves_nothing_half() throws Exception {
        revisionsAndForgetting(2);
    }

    @Test
    void pages_can_be_loaded_while_forms_are_taken() throws Exception {
        submissionsAndReloads(2);
    }
}

package org.cruxbook.transfer;

import java.time.Instant;

/**
 * What a row says.
 *
 * @param visitor the name of whoever says it, in the files alone
 * @param value of an answer, in thousandths of a percent; of a stance, from 1 to 5
 */
record Row(Target target, String visitor, int value, Instant at, int wording) {}

package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor said to a question at one moment.
 *
 * @param value null where the visitor withdrew the estimate
 * @param at when it was stored
 * @param wordingVersion which wording the form showed, from 1
 * @param crowdSeen whether the visitor had seen the crowd of the page before; of an answer that was imported, which has no
 *     browser and is never read so, nobody knows
 */
@Embeddable
public record Answer(@Nullable Probability value, Instant at, int wordingVersion, boolean crowdSeen) {}

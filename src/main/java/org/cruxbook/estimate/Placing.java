package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor stood on a sub-crux at one moment.
 *
 * @param step null where the visitor withdrew the stance
 * @param at when it was stored
 * @param wordingVersion which wording the form showed, from 1
 * @param crowdSeen whether the visitor had seen the crowd of the page before
 */
@Embeddable
public record Placing(@Nullable Step step, Instant at, int wordingVersion, boolean crowdSeen) {}

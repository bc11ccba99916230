package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a visitor's answer to a question would be if they changed their mind on a sub-crux. It is the visitor's own: no
 * count has it and nobody else sees it.
 *
 * @param questionKey the page's final question when it was stored
 * @param at when that was
 */
@Embeddable
public record WhatIf(Probability value, String questionKey, Instant at) {}

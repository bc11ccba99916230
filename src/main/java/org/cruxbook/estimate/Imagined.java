package org.cruxbook.estimate;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor says that their answer would be if they changed their mind on one sub-crux. A box that was shown filled
 * and comes back empty takes it back; one that was shown empty and comes back empty says nothing.
 *
 * @param subCruxKey the sub-crux's key on its page
 * @param value what was typed; null for an empty box
 * @param shownFilled whether the form showed a value in the box
 */
public record Imagined(String subCruxKey, @Nullable Probability value, boolean shownFilled) {}

/** Two people's answers side by side, and the private links by which the one lets the other see theirs. */
@ApplicationModule(allowedDependencies = {"crux", "visitor", "estimate", "crowd"})
@NullMarked
package org.cruxbook.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

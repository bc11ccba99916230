/** The read side: what all visitors' estimates add up to, and who may see it. */
@ApplicationModule(allowedDependencies = {"crux", "estimate", "visitor"})
@NullMarked
package org.cruxbook.crowd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Keeps whole responses that are the same for everyone in memory, and hands them out before anything else is asked. */
@ApplicationModule(allowedDependencies = {"crux", "visitor"})
@NullMarked
package org.cruxbook.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The write side: what visitors estimate, how they revise and withdraw it, and the tallies that follow. */
@ApplicationModule(allowedDependencies = {"crux", "visitor"})
@NullMarked
package org.cruxbook.estimate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

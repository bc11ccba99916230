/** A crowd to look at: invented visitors for the profile {@code demo}. */
@ApplicationModule(allowedDependencies = {"crux", "estimate"})
@NullMarked
package org.cruxbook.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Answers and stances of many people as files of comma-separated values: in, and out without a trace of who they are. */
@ApplicationModule(allowedDependencies = {"crux", "estimate"})
@NullMarked
package org.cruxbook.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

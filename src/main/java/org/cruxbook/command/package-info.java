/** The command line: what can be done with a content folder and its data without starting the site. */
@ApplicationModule(allowedDependencies = {"backup", "manuscript", "estimate", "loopback", "crux", "transfer"})
@NullMarked
package org.cruxbook.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

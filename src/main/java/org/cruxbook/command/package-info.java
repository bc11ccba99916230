/** The command line: what can be done with a content folder without starting the site. */
@ApplicationModule(allowedDependencies = {"manuscript"})
@NullMarked
package org.cruxbook.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

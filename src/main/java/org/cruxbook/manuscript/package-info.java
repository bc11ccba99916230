/** The folder of Markdown: reading, parsing, checking and publishing it. */
@ApplicationModule(allowedDependencies = {"crux"})
@NullMarked
package org.cruxbook.manuscript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

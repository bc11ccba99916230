/** Finds pages by the words on them. */
@ApplicationModule(allowedDependencies = {"crux"})
@NullMarked
package org.cruxbook.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

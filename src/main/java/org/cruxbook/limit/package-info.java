/** How many new visitors one network may bring, and how much one visitor may send. */
@ApplicationModule(allowedDependencies = {"visitor"})
@NullMarked
package org.cruxbook.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** All that a database holds as one file, and back: on the same database, on a later version of it, or on another one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cruxbook.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What commands ask of the site that is running on the same machine: a way in over the loopback interface, for its owner alone. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cruxbook.loopback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

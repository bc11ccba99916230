/** What every request must pass and every response carries: the security filter chain, headers, and the Fetch-Metadata check. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cruxbook.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Scale and geometry of the drawings, in plain Java; templates only draw what it returns. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cruxbook.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Scale and geometry of the drawings, in plain Java; templates only draw what it returns. */
@NullMarked
package org.cruxbook.chart;

import org.jspecify.annotations.NullMarked;

/** The HTML pages. */
@NullMarked
package org.cruxbook.site;

import org.jspecify.annotations.NullMarked;

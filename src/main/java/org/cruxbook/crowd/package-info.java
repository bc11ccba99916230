/** The read side: what all visitors' estimates add up to, and who may see it. */
@NullMarked
package org.cruxbook.crowd;

import org.jspecify.annotations.NullMarked;

/** JSON for programs, read-only. */
@NullMarked
package org.cruxbook.api;

import org.jspecify.annotations.NullMarked;

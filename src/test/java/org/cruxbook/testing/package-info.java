/** What tests share: the two databases, and a small named world of pages. */
@NullMarked
package org.cruxbook.testing;

import org.jspecify.annotations.NullMarked;

/** What people do with the site and see of it, in a real browser on the real application. */
@NullMarked
package org.cruxbook.browser;

import org.jspecify.annotations.NullMarked;

/** A crowd to look at: invented visitors for the profile {@code demo}. */
@NullMarked
package org.cruxbook.demo;

import org.jspecify.annotations.NullMarked;

/** The write side: what visitors estimate, how they revise and withdraw it, and the tallies that follow. */
@NullMarked
package org.cruxbook.estimate;

import org.jspecify.annotations.NullMarked;

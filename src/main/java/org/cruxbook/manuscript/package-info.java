/** The folder of Markdown: reading, parsing, checking and publishing it. */
@NullMarked
package org.cruxbook.manuscript;

import org.jspecify.annotations.NullMarked;

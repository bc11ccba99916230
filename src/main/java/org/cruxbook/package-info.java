/** Cruxbook: a folder of Markdown crux pages, served as forms, answered in percent, shown as a crowd. */
@NullMarked
package org.cruxbook;

import org.jspecify.annotations.NullMarked;

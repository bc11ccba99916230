/** Who is answering: a browser with a random secret token, and its cookie. */
@NullMarked
package org.cruxbook.visitor;

import org.jspecify.annotations.NullMarked;

/** Who is answering: a browser with a random secret token, and its cookie. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cruxbook.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

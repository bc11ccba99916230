/** What a crux page is: a claim, its sections and their items, its questions, and the ledger that keeps every question ever asked. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cruxbook.crux;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

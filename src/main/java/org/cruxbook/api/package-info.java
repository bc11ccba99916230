/** JSON for programs, read-only. */
@ApplicationModule(
        allowedDependencies = {
            "crux",
            "estimate",
            "visitor",
            "crowd",
            "comparison",
            "manuscript",
            "guard",
            "chart",
            "transfer"
        })
@NullMarked
package org.cruxbook.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

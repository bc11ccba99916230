/** The HTML pages. */
@ApplicationModule(
        allowedDependencies = {
            "crux",
            "estimate",
            "visitor",
            "crowd",
            "comparison",
            "chart",
            "limit",
            "manuscript",
            "search",
            "guard",
            "shelf",
            "transfer"
        })
@NullMarked
package org.cruxbook.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.cruxbook.site;

import java.util.Map;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.References;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/** What stands on a results page beside the crowd: what others have published, and what fits of the visitor's own answers. */
@Component
class Beside {

    private final References references;
    private final Remarks remarks;

    Beside(References references, Remarks remarks) {
        this.references = references;
        this.remarks = remarks;
    }

    /** By the names that the templates know them by. */
    Map<String, Object> of(Crux crux, Visitor visitor) {
        return Map.of(
                "published",
                Published.byQuestion(references.findByPage(crux.slug())),
                "remarks",
                remarks.on(crux, visitor));
    }
}

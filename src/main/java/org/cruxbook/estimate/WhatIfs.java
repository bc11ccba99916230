package org.cruxbook.estimate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.stereotype.Component;

/** Keeps what visitors say that their answers would be if they changed their minds. */
@Component
public class WhatIfs {

    private final Visitors visitors;
    private final Stances stances;
    private final DurableTransaction transaction;
    private final Clock clock;

    WhatIfs(Visitors visitors, Stances stances, DurableTransaction transaction, Clock clock) {
        this.visitors = visitors;
        this.stances = stances;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps them with the stances that they are about; one about a sub-crux on which the visitor takes no stance is left
     * out, because it may have been withdrawn in another tab.
     *
     * @param questionKey the page's final question, which the values answer
     */
    public void keep(VisitorToken token, String slug, String questionKey, List<Imagined> all) {
        transaction.run(token, () -> {
            long visitorId = visitors.admit(token, clock.instant()).id();
            Map<String, Stance> taken = Sheet.byKey(stances.findAll(visitorId, slug), Stance::subCruxKey);
            all.forEach(imagined -> {
                Stance stance = taken.get(imagined.subCruxKey());
                if (stance != null && stance.step().isPresent()) {
                    keep(stance, questionKey, imagined);
                }
            });
        });
    }

    private void keep(Stance stance, String questionKey, Imagined imagined) {
        Probability value = imagined.value();
        if (value != null) {
            stance.imagine(new WhatIf(value, questionKey, clock.instant()));
        } else if (imagined.shownFilled()) {
            stance.imagine(null);
        }
    }
}

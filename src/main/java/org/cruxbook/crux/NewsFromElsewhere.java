package org.cruxbook.crux;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells this instance what another one has published, as if it had done it itself. For one thread. */
@Component
public class NewsFromElsewhere {

    private final Printings printings;
    private final Cruxes cruxes;
    private final ApplicationEventPublisher events;
    private Map<String, String> known = Map.of();

    NewsFromElsewhere(Printings printings, Cruxes cruxes, ApplicationEventPublisher events) {
        this.printings = printings;
        this.cruxes = cruxes;
        this.events = events;
    }

    /** Takes what there is as known: nothing has been made of it yet. */
    public void begin() {
        printings.see(printings.number());
        known = stamps();
    }

    /**
     * Looks for another printing, which costs next to nothing where there is none. It must be called at least once a second.
     *
     * @throws org.springframework.dao.DataAccessException if there is no database; the next look finds what this one missed
     */
    public void look() {
        long number = printings.number();
        if (number != printings.seen()) {
            tell(stamps());
            printings.see(number);
        }
    }

    private void tell(Map<String, String> now) {
        Set<String> changed = now.entrySet().stream()
                .filter(page -> !page.getValue().equals(known.get(page.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> removed =
                known.keySet().stream().filter(slug -> !now.containsKey(slug)).collect(Collectors.toSet());
        events.publishEvent(new CruxesPublished(changed, removed));
        known = now;
    }

    private Map<String, String> stamps() {
        return cruxes.findAllPublished().stream().collect(Collectors.toMap(Published::slug, Published::stamp));
    }
}

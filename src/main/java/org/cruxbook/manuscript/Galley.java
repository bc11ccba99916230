package org.cruxbook.manuscript;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/**
 * Takes set pages to the database: many at once, kind after kind, and past the session, which would go on to watch
 * everything on them for changes.
 */
@Component
class Galley {

    private final EntityManager entities;

    Galley(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A page that is ready.
     *
     * @param known whether it is there already, with nothing on it any more
     * @param more entities that refer to the page, and what is new in the ledger
     */
    record SetPage(Crux crux, boolean known, List<?> more) {

        private Stream<Object> parts() {
            return Stream.concat(crux.parts(), more.stream());
        }
    }

    /** In the transaction that is under way. */
    void print(List<SetPage> pages) {
        try (StatelessSession plain = entities.unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open()) {
            plain.insertMultiple(cruxes(pages, false));
            plain.updateMultiple(cruxes(pages, true));
            byKind(pages).forEach(plain::insertMultiple);
        }
    }

    private static List<Crux> cruxes(List<SetPage> pages, boolean known) {
        return pages.stream()
                .filter(page -> page.known() == known)
                .map(SetPage::crux)
                .toList();
    }

    /**
     * A kind comes after those that it can be in, because on every page it does; heads of columns, which blocks of many
     * kinds have, come last.
     */
    private static Collection<List<Object>> byKind(List<SetPage> pages) {
        Map<Class<?>, List<Object>> byKind = new LinkedHashMap<>();
        Stream.concat(
                        pages.stream().flatMap(SetPage::parts),
                        pages.stream().flatMap(page -> page.crux().heads()))
                .forEach(part -> byKind.computeIfAbsent(part.getClass(), none -> new ArrayList<>())
                        .add(part));
        return byKind.values();
    }
}

package org.cruxbook.manuscript;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.springframework.stereotype.Component;

/**
 * How a page words what it puts, by key, before an edit. That is not always the latest wording in the ledger: a
 * correction that was taken back has an earlier one.
 */
@Component
class Standing {

    private final EntityManager entities;

    Standing(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty where every entry has only ever had one wording, which is then the one that stands. */
    Map<String, Sense> of(String slug, Kind kind, List<LedgerEntry> known) {
        if (known.stream().allMatch(entry -> entry.wordings().size() == 1)) {
            return Map.of();
        }
        return kind == Kind.QUESTION ? questions(slug) : subCruxes(slug);
    }

    private Map<String, Sense> questions(String slug) {
        return rows(
                slug,
                "select q.key, q.leadIn.plain, q.text.plain from Question q where q.crux.slug = :slug",
                row -> new Sense(row.get(1, String.class), row.get(2, String.class)));
    }

    private Map<String, Sense> subCruxes(String slug) {
        return rows(
                slug,
                "select s.key, s.question.plain, s.first.plain, s.second.plain from SubCrux s"
                        + " where s.block.section.crux.slug = :slug",
                row -> Sense.ofPoles(row.get(1, String.class), row.get(2, String.class), row.get(3, String.class)));
    }

    private Map<String, Sense> rows(String slug, String query, Function<Tuple, Sense> wording) {
        TypedQuery<Tuple> rows = entities.createQuery(query, Tuple.class).setParameter("slug", slug);
        return rows.getResultStream().collect(Collectors.toMap(row -> row.get(0, String.class), wording));
    }
}

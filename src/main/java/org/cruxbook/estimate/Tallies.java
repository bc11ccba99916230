package org.cruxbook.estimate;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tallies that count anyone. Read through {@link CurrentTallies}. */
interface Tallies extends Repository<Tally, Tally.Cell> {

    /** Those of one page, retired questions included, in no order. */
    @Query("select tally from Tally tally where tally.cell.cruxSlug = :slug and tally.answers > 0")
    List<Tally> findAll(String slug);

    /** Those of these pages, likewise. */
    @Query("select tally from Tally tally where tally.cell.cruxSlug in :slugs and tally.answers > 0")
    List<Tally> findAll(Collection<String> slugs);

    /** Those of every question that has one of these keys on one of these pages, in no order. */
    @Query("select tally from Tally tally where tally.cell.cruxSlug in :slugs and tally.cell.questionKey in :keys"
            + " and tally.answers > 0")
    List<Tally> findAll(Collection<String> slugs, Collection<String> keys);
}

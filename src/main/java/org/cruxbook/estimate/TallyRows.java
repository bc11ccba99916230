package org.cruxbook.estimate;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The writing of tallies. Both statements mean the same on every database, and neither fails when others race it. */
interface TallyRows extends Repository<Tally, Tally.Cell> {

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into tally (crux_slug, question_key, thousandths, answers)"
                    + " values (:#{#cell.cruxSlug}, :#{#cell.questionKey}, :#{#cell.thousandths}, 0)"
                    + " on conflict do nothing")
    void addIfNew(Tally.Cell cell);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "update tally set answers = answers + :difference where crux_slug = :#{#cell.cruxSlug}"
                    + " and question_key = :#{#cell.questionKey} and thousandths = :#{#cell.thousandths}")
    void add(Tally.Cell cell, long difference);
}

package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All stances, withdrawn ones included. {@link Ballots} and {@link WhatIfs} alone store them. */
public interface Stances extends Repository<Stance, Long> {

    /** One visitor's stances on one page, in no order. */
    @Query("select stance from Stance stance where stance.visitorId = :visitorId and stance.cruxSlug = :slug")
    List<Stance> findAll(long visitorId, String slug);

    /** All of one visitor's stances, in no order. */
    @Query("select stance from Stance stance where stance.visitorId = :visitorId")
    List<Stance> findAll(long visitorId);

    /** The histories of all of one visitor's stances, oldest first. */
    @Query("select revision from StanceRevision revision join fetch revision.stance stance"
            + " where stance.visitorId = :visitorId order by revision.given.at, revision.id")
    List<StanceRevision> findHistories(long visitorId);

    /** The history of one stance, oldest first. */
    @Query("select revision from StanceRevision revision where revision.stance = :stance"
            + " order by revision.given.at, revision.id")
    List<StanceRevision> findHistory(Stance stance);
}

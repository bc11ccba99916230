package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The history of all estimates. */
public interface EstimateRevisions extends Repository<EstimateRevision, Long> {

    /** The history of one estimate, oldest first. */
    @Query(
            "select revision from EstimateRevision revision where revision.estimate = :estimate order by revision.given.at, revision.id")
    List<EstimateRevision> findAll(Estimate estimate);

    /** The histories of all of one visitor's estimates, oldest first. */
    @Query("select revision from EstimateRevision revision join fetch revision.estimate estimate"
            + " where estimate.visitorId = :visitorId order by revision.given.at, revision.id")
    List<EstimateRevision> findAll(long visitorId);
}

package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All estimates, withdrawn ones included. {@link Ballots} alone stores them. */
public interface Estimates extends Repository<Estimate, Long> {

    /** One visitor's estimates of one page, in no order. */
    @Query("select estimate from Estimate estimate where estimate.visitorId = :visitorId"
            + " and estimate.cruxSlug = :slug")
    List<Estimate> findAll(long visitorId, String slug);

    /** All of one visitor's estimates, in no order. */
    @Query("select estimate from Estimate estimate where estimate.visitorId = :visitorId")
    List<Estimate> findAll(long visitorId);
}

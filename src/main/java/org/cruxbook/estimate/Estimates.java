package org.cruxbook.estimate;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All estimates, withdrawn ones included. {@link Ballots} alone stores them. */
public interface Estimates extends Repository<Estimate, Long> {

    /** One visitor's estimates of one page, in no order. */
    @Query("select estimate from Estimate estimate where estimate.visitorId = :visitorId"
            + " and estimate.cruxSlug = :slug")
    List<Estimate> findAll(long visitorId, String slug);

    /** Some visitors' estimates of some pages, in no order. */
    @Query("select estimate from Estimate estimate where estimate.visitorId in :visitorIds"
            + " and estimate.cruxSlug in :slugs")
    List<Estimate> findAll(Collection<Long> visitorIds, Collection<String> slugs);

    /** All of one visitor's estimates, in no order. */
    @Query("select estimate from Estimate estimate where estimate.visitorId = :visitorId")
    List<Estimate> findAll(long visitorId);
}

package org.cruxbook.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RevealRows extends Repository<Reveal, Long> {

    boolean existsByVisitorIdAndCruxSlug(long visitorId, String slug);

    Optional<Reveal> findByVisitorIdAndCruxSlug(long visitorId, String slug);

    @Query("select reveal.cruxSlug from Reveal reveal where reveal.visitorId = :visitorId"
            + " and reveal.cruxSlug in :slugs")
    Set<String> findSlugs(long visitorId, Collection<String> slugs);

    @Query("select reveal from Reveal reveal where reveal.visitorId = :visitorId order by reveal.revealedAt, reveal.id")
    List<Reveal> findAll(long visitorId);

    Reveal save(Reveal reveal);
}

package org.cruxbook.crux;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The steps of all chains. */
public interface ChainSteps extends Repository<ChainStep, Long> {

    /** Those of one page, in the author's order; none where it is no chain. */
    @Query("select step from ChainStep step where step.crux.slug = :slug order by step.position")
    List<ChainStep> findByPage(String slug);

    /** Those of every chain with the chain itself, in the order of the index and then of each chain. */
    @Query("select step from ChainStep step join fetch step.crux crux"
            + " order by crux.order nulls last, crux.title, crux.slug, step.position")
    List<ChainStep> findAllInOrder();

    ChainStep save(ChainStep step);
}

package org.cruxbook.crux;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All relations between questions that authors have declared. */
public interface Relations extends Repository<Relation, Long> {

    /** Those that a page declares, in the author's order. */
    @Query("select relation from Relation relation where relation.crux.slug = :slug order by relation.position")
    List<Relation> findByPage(String slug);

    Relation save(Relation relation);
}

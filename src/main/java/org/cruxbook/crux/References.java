package org.cruxbook.crux;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All published estimates that authors cite. */
public interface References extends Repository<Reference, Long> {

    /** Those about a page's questions, in the author's order. */
    @Query("select reference from Reference reference where reference.crux.slug = :slug order by reference.position")
    List<Reference> findByPage(String slug);

    Reference save(Reference reference);
}

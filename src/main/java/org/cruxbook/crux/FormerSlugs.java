package org.cruxbook.crux;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All addresses that pages once had. */
public interface FormerSlugs extends Repository<FormerSlug, String> {

    Optional<FormerSlug> findBySlug(String slug);

    List<FormerSlug> findBySlugIn(Collection<String> slugs);

    /** Those that lead to these pages. */
    List<FormerSlug> findByCruxSlugIn(Collection<String> cruxSlugs);

    FormerSlug save(FormerSlug former);

    /** These addresses lead nowhere any more. */
    void deleteBySlugIn(Collection<String> slugs);
}

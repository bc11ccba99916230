package org.cruxbook.crux;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All relations between questions that authors have declared. */
public interface Relations extends Repository<Relation, Long> {

    /** Those that a page declares, with the page, in the author's order. */
    @Query("select relation from Relation relation join fetch relation.crux crux where crux.slug = :slug"
            + " order by relation.position")
    List<Relation> findByPage(String slug);

    /**
     * Those that a page declares, and those of other pages that name one of its questions by any of these names of the page.
     *
     * @param other another name of the page, such as that of its file; the slug again where there is none
     */
    default List<Relation> findAbout(String slug, String other) {
        List<Long> ids = findIdsAbout(slug, "%" + slug + "#%", "%" + other + "#%");
        return ids.isEmpty() ? List.of() : findById(ids);
    }

    /** Part of {@link #findAbout}: a name that ends like one of these is found as well. */
    @Query(
            nativeQuery = true,
            value = "select relation.id from relation join crux on crux.id = relation.crux_id where crux.slug = :slug"
                    + " or relation.members like :named or relation.all_members like :named"
                    + " or relation.members like :other or relation.all_members like :other")
    List<Long> findIdsAbout(String slug, String named, String other);

    @Query("select relation from Relation relation join fetch relation.crux crux where relation.id in :ids"
            + " order by crux.order nulls last, crux.slug, relation.position")
    List<Relation> findById(Collection<Long> ids);

    /** Every relation with the page that declares it, in the order of the index. */
    @Query("select relation from Relation relation join fetch relation.crux crux"
            + " order by crux.order nulls last, crux.slug, relation.position")
    List<Relation> findAllInOrder();

    Relation save(Relation relation);
}

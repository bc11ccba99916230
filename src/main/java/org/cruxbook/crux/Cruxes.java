package org.cruxbook.crux;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All crux pages that are published. */
public interface Cruxes extends Repository<Crux, Long> {

    Optional<Crux> findBySlug(String slug);

    /** The page with everything on it, to be shown when the transaction is over; the queries do not grow with it. */
    @Snapshot
    default Optional<Crux> read(String slug) {
        return findBySlug(slug).map(Crux::load);
    }

    /** Those of these pages that are published, in no order. */
    List<Crux> findBySlugIn(Collection<String> slugs);

    boolean existsBySlug(String slug);

    /** In the order of the index: by the authors' numbers, pages without one last, equal ones by title. */
    @Query("select crux from Crux crux order by crux.order nulls last, crux.title, crux.slug")
    List<Crux> findAllInOrder();

    /** In the same order, as its neighbours name each. */
    @Query("select new org.cruxbook.crux.Listed(crux.slug, crux.title) from Crux crux"
            + " order by crux.order nulls last, crux.title, crux.slug")
    List<Listed> findAllListed();

    /** The questions that a page asks, in order, derived figures left out; empty for an unknown page. */
    @Query("select question from Question question where question.crux.slug = :slug and not question.derived"
            + " order by question.number")
    List<Question> findAskedQuestions(String slug);

    /** What {@link #findAskedQuestions(String)} finds, in no order. */
    @Query("select new org.cruxbook.crux.Worded(question.key, question.wordingVersion) from Question question"
            + " where question.crux.slug = :slug and not question.derived")
    List<Worded> findWordedQuestions(String slug);

    /** What {@link #findSubCruxes(String)} finds, in no order. */
    @Query("select new org.cruxbook.crux.Worded(subCrux.key, subCrux.wordingVersion) from SubCrux subCrux"
            + " where subCrux.block.section.crux.slug = :slug")
    List<Worded> findWordedSubCruxes(String slug);

    /** The questions that these pages ask, with their pages, in the order of the pages' slugs and then of the questions. */
    @Query("select question from Question question join fetch question.crux crux where crux.slug in :slugs"
            + " and not question.derived order by crux.slug, question.number")
    List<Question> findAskedQuestions(Collection<String> slugs);

    /** The sub-cruxes of a page, in no order; empty for an unknown page. */
    @Query("select subCrux from SubCrux subCrux where subCrux.block.section.crux.slug = :slug")
    List<SubCrux> findSubCruxes(String slug);

    /** The sub-cruxes of these pages, in the order of each page. */
    @Query("select new org.cruxbook.crux.PlacedSubCrux(section.crux.slug, subCrux) from SubCrux subCrux"
            + " join subCrux.block block join block.section section where section.crux.slug in :slugs"
            + " order by section.crux.slug, section.position, block.position, subCrux.position")
    List<PlacedSubCrux> findSubCruxes(Collection<String> slugs);

    /** The asked questions of every page, in the order of the pages' slugs and then of the questions. */
    @Query("select question from Question question join fetch question.crux where not question.derived"
            + " order by question.crux.slug, question.number")
    List<Question> findAllAskedQuestions();

    /** The slug, path and stamp of every page. */
    @Query("select new org.cruxbook.crux.Published(crux.slug, crux.path, crux.stamp) from Crux crux")
    List<Published> findAllPublished();

    /**
     * The slugs of the pages whose files have this name, in whatever folder: a page with a slug of its own is found by
     * the address that its file would give it.
     *
     * @param name as a slug; whoever asks may write anything
     */
    default List<String> findSlugsByFileName(String name) {
        if (!name.matches("[\\p{L}\\p{M}\\p{N}-]{1,100}")) {
            return List.of();
        }
        // The sign stands for any other in a file's name.
        String like = name.replace('-', '_');
        return findSlugsByPath(like + ".md", like + ".mdx", "%/" + like + ".md", "%/" + like + ".mdx");
    }

    @Query("select crux.slug from Crux crux where lower(crux.path) like :md or lower(crux.path) like :mdx"
            + " or lower(crux.path) like :mdBelow or lower(crux.path) like :mdxBelow")
    List<String> findSlugsByPath(String md, String mdx, String mdBelow, String mdxBelow);

    /** Removes all that these pages hold, at once. Changes of these pages that are not written yet are not written before. */
    default void clear(Collection<Crux> cruxes) {
        clearSections(cruxes);
        clearRelations(cruxes);
        clearReferences(cruxes);
        clearSteps(cruxes);
    }

    @Modifying
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "MANUAL"))
    @Query("delete from Section section where section.crux in :cruxes")
    void clearSections(Collection<Crux> cruxes);

    @Modifying
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "MANUAL"))
    @Query("delete from Relation relation where relation.crux in :cruxes")
    void clearRelations(Collection<Crux> cruxes);

    @Modifying
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "MANUAL"))
    @Query("delete from Reference reference where reference.crux in :cruxes")
    void clearReferences(Collection<Crux> cruxes);

    @Modifying
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "MANUAL"))
    @Query("delete from ChainStep step where step.crux in :cruxes")
    void clearSteps(Collection<Crux> cruxes);

    /** Removes these pages with all that they hold, at once. */
    @Transactional
    @Modifying
    @Query("delete from Crux crux where crux.slug in :slugs")
    void remove(Collection<String> slugs);

    Crux save(Crux crux);
}

package org.cruxbook.site;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.FormerSlug;
import org.cruxbook.crux.FormerSlugs;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.Snapshot;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.EstimateRevisions;
import org.cruxbook.estimate.Estimates;
import org.cruxbook.estimate.Notes;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Recoveries;
import org.cruxbook.estimate.Stance;
import org.cruxbook.estimate.Stances;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/** Puts a visitor's book together. */
@Component
class Bookbinder {

    private final Cruxes cruxes;
    private final FormerSlugs formerSlugs;
    private final Ledger ledger;
    private final Estimates estimates;
    private final EstimateRevisions revisions;
    private final Stances stances;
    private final Notes notes;
    private final Recoveries recoveries;
    private final Crowd crowd;
    private final Chapters chapters;
    private final Aparts aparts;
    private final Remarks remarks;
    private final Texts texts;

    Bookbinder(
            Cruxes cruxes,
            FormerSlugs formerSlugs,
            Ledger ledger,
            Estimates estimates,
            EstimateRevisions revisions,
            Stances stances,
            Notes notes,
            Recoveries recoveries,
            Crowd crowd,
            Chapters chapters,
            Aparts aparts,
            Remarks remarks,
            Texts texts) {
        this.cruxes = cruxes;
        this.formerSlugs = formerSlugs;
        this.ledger = ledger;
        this.estimates = estimates;
        this.revisions = revisions;
        this.stances = stances;
        this.notes = notes;
        this.recoveries = recoveries;
        this.crowd = crowd;
        this.chapters = chapters;
        this.aparts = aparts;
        this.remarks = remarks;
        this.texts = texts;
    }

    /** The book of someone of whom nothing is stored. */
    @Snapshot
    Book blank() {
        Map<String, List<Question>> asked = askedQuestions();
        List<IndexRow> open = cruxes.findAllInOrder().stream()
                .filter(crux -> asked.containsKey(crux.slug()))
                .map(crux -> IndexRow.unanswered(
                        crux, asked.getOrDefault(crux.slug(), List.of()).size()))
                .toList();
        return new Book(texts.of("book.blank"), List.of(), List.of(), List.of(), open, false, null, List.of());
    }

    @Snapshot
    Book bind(Visitor visitor, SentNotes sent) {
        Leaves leaves = leaves(visitor);
        Map<String, Map<String, Probability>> said = said(leaves);
        Map<String, PageCrowd> seen = crowd.seenBy(visitor, leaves.asked().keySet());
        return new Book(
                summary(leaves, said),
                remarks.everywhere(visitor),
                leaves.slugs().stream()
                        .map(slug -> chapters.chapter(leaves, slug, seen.containsKey(slug), sent))
                        .toList(),
                aparts.of(leaves.asked(), seen, said),
                open(leaves, said, seen),
                true,
                recoveries.madeAt(visitor).map(this::recovery).orElse(null),
                sent.problems());
    }

    /** Whether a visitor has said anything on a page, or was asked to, at whatever address it had. */
    boolean mentions(Visitor visitor, String slug) {
        return Stream.concat(
                        Stream.of(slug),
                        formerSlugs.findByCruxSlugIn(List.of(slug)).stream().map(FormerSlug::slug))
                .anyMatch(address -> speaks(visitor, address));
    }

    private boolean speaks(Visitor visitor, String slug) {
        return !estimates.findAll(visitor.id(), slug).isEmpty()
                || !stances.findAll(visitor.id(), slug).isEmpty()
                || !notes.findAll(visitor.id(), slug).isEmpty();
    }

    private Leaves leaves(Visitor visitor) {
        List<Estimate> given = estimates.findAll(visitor.id());
        List<Stance> taken = stances.findAll(visitor.id());
        Set<String> slugs = Stream.concat(
                        given.stream().map(Estimate::cruxSlug), taken.stream().map(Stance::cruxSlug))
                .collect(Collectors.toSet());
        List<Crux> pages = cruxes.findAllInOrder();
        Map<String, String> leading = leading(slugs, pages);
        Set<String> told =
                Stream.concat(slugs.stream(), leading.values().stream()).collect(Collectors.toSet());
        return new Leaves(
                pages,
                askedQuestions(),
                leading,
                cruxes.findSubCruxes(told),
                ledger.findByCruxSlugIn(slugs),
                given,
                revisions.findAll(visitor.id()),
                taken,
                notes.findAll(visitor.id()));
    }

    private Map<String, String> leading(Set<String> slugs, List<Crux> pages) {
        Set<String> gone = new HashSet<>(slugs);
        pages.forEach(page -> gone.remove(page.slug()));
        return gone.isEmpty()
                ? Map.of()
                : formerSlugs.findBySlugIn(gone).stream()
                        .collect(Collectors.toMap(FormerSlug::slug, FormerSlug::cruxSlug));
    }

    private Map<String, List<Question>> askedQuestions() {
        return cruxes.findAllAskedQuestions().stream()
                .collect(groupingBy(question -> question.crux().slug()));
    }

    private static Map<String, Map<String, Probability>> said(Leaves leaves) {
        return leaves.estimates().stream()
                .filter(estimate -> estimate.value().isPresent())
                .collect(groupingBy(
                        Estimate::cruxSlug,
                        Collectors.toMap(
                                Estimate::questionKey,
                                estimate -> estimate.value().orElseThrow())));
    }

    private String summary(Leaves leaves, Map<String, Map<String, Probability>> said) {
        long answers = said.values().stream().mapToLong(Map::size).sum();
        long pages = said.keySet().stream().map(leaves::now).distinct().count();
        long changed = leaves.estimates().stream()
                .filter(estimate -> estimate.value().isPresent() && estimate.revised())
                .count();
        return answers == 0 ? texts.of("book.summary.none") : texts.of("book.summary", answers, pages, changed);
    }

    private static List<IndexRow> open(
            Leaves leaves, Map<String, Map<String, Probability>> said, Map<String, PageCrowd> seen) {
        return leaves.pages().stream()
                .filter(crux -> leaves.asked().containsKey(crux.slug()) && !said.containsKey(crux.slug()))
                .map(crux -> open(crux, leaves.asked().getOrDefault(crux.slug(), List.of()), seen))
                .toList();
    }

    private static IndexRow open(Crux crux, List<Question> asked, Map<String, PageCrowd> seen) {
        return Optional.ofNullable(seen.get(crux.slug()))
                .flatMap(page -> Question.finalOf(asked).map(last -> new Outcome(last, page.of(last.key()), null)))
                .map(last -> IndexRow.revealed(crux, asked.size(), last, false))
                .orElseGet(() -> IndexRow.unanswered(crux, asked.size()));
    }

    private String recovery(Instant madeAt) {
        return texts.of("book.recovery.there", texts.date(madeAt), texts.date(madeAt.plus(Recoveries.LIFETIME)));
    }
}

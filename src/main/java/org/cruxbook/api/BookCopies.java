package org.cruxbook.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.api.BookContent.GivenAnswer;
import org.cruxbook.api.BookContent.GivenAnswers;
import org.cruxbook.api.BookContent.ImaginedAnswer;
import org.cruxbook.api.BookContent.MadeLink;
import org.cruxbook.api.BookContent.SeenResults;
import org.cruxbook.api.BookContent.TakenStance;
import org.cruxbook.api.BookContent.TakenStances;
import org.cruxbook.api.BookContent.WrittenNote;
import org.cruxbook.comparison.PrivateLinks;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Snapshot;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.EstimateRevision;
import org.cruxbook.estimate.EstimateRevisions;
import org.cruxbook.estimate.Notes;
import org.cruxbook.estimate.Recoveries;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.Stance;
import org.cruxbook.estimate.StanceRevision;
import org.cruxbook.estimate.Stances;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/** Copies out all that is stored of a visitor. */
@Component
class BookCopies {

    private final EstimateRevisions answers;
    private final Stances stances;
    private final Notes notes;
    private final Reveals reveals;
    private final Recoveries recoveries;
    private final PrivateLinks links;
    private final Ledger ledger;

    BookCopies(
            EstimateRevisions answers,
            Stances stances,
            Notes notes,
            Reveals reveals,
            Recoveries recoveries,
            PrivateLinks links,
            Ledger ledger) {
        this.answers = answers;
        this.stances = stances;
        this.notes = notes;
        this.reveals = reveals;
        this.recoveries = recoveries;
        this.links = links;
        this.ledger = ledger;
    }

    @Snapshot
    BookContent of(Visitor visitor) {
        List<EstimateRevision> given = answers.findAll(visitor.id());
        List<StanceRevision> taken = stances.findHistories(visitor.id());
        Map<String, Worded> put = put(given, taken);
        return new BookContent(
                visitor.since(),
                recoveries.madeAt(visitor).orElse(null),
                visitor.setAsideAs().orElse(null),
                given(given, put),
                taken(taken, put),
                notes.findAll(visitor.id()).stream().map(WrittenNote::of).toList(),
                reveals.findAll(visitor.id()).stream().map(SeenResults::of).toList(),
                links.findAll(visitor).stream().map(MadeLink::of).toList());
    }

    private static List<GivenAnswers> given(List<EstimateRevision> history, Map<String, Worded> put) {
        Map<Estimate, List<EstimateRevision>> estimates = history.stream()
                .collect(groupingBy(EstimateRevision::estimate, LinkedHashMap::new, Collectors.toList()));
        return estimates.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().cruxSlug()))
                .map(entry -> given(entry.getKey(), entry.getValue(), put))
                .toList();
    }

    private static GivenAnswers given(Estimate estimate, List<EstimateRevision> history, Map<String, Worded> put) {
        return new GivenAnswers(
                worded(put, LedgerEntry.Kind.QUESTION, estimate.cruxSlug(), estimate.questionKey()),
                history.stream()
                        .map(revision -> GivenAnswer.of(revision.given()))
                        .toList());
    }

    private static List<TakenStances> taken(List<StanceRevision> history, Map<String, Worded> put) {
        Map<Stance, List<StanceRevision>> stances =
                history.stream().collect(groupingBy(StanceRevision::stance, LinkedHashMap::new, Collectors.toList()));
        return stances.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().cruxSlug()))
                .map(entry -> taken(entry.getKey(), entry.getValue(), put))
                .toList();
    }

    private static TakenStances taken(Stance stance, List<StanceRevision> history, Map<String, Worded> put) {
        return new TakenStances(
                worded(put, LedgerEntry.Kind.SUB_CRUX, stance.cruxSlug(), stance.subCruxKey()),
                stance.whatIf().map(ImaginedAnswer::of).orElse(null),
                history.stream()
                        .map(revision -> TakenStance.of(revision.given()))
                        .toList());
    }

    /** Everything that these pages ever put, by kind, page and key. */
    private Map<String, Worded> put(List<EstimateRevision> given, List<StanceRevision> taken) {
        Set<String> slugs = Stream.concat(
                        given.stream().map(revision -> revision.estimate().cruxSlug()),
                        taken.stream().map(revision -> revision.stance().cruxSlug()))
                .collect(Collectors.toSet());
        return ledger.findByCruxSlugIn(slugs).stream()
                .collect(Collectors.toMap(entry -> address(entry.kind(), entry.cruxSlug(), entry.key()), Worded::of));
    }

    private static Worded worded(Map<String, Worded> put, LedgerEntry.Kind kind, String slug, String key) {
        return Optional.ofNullable(put.get(address(kind, slug, key))).orElseGet(() -> Worded.unknown(slug, key));
    }

    private static String address(LedgerEntry.Kind kind, String slug, String key) {
        return kind + " " + slug + " " + key;
    }
}

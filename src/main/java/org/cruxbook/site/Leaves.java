package org.cruxbook.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.PlacedSubCrux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.EstimateRevision;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Stance;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a visitor, beside the pages that it is about.
 *
 * @param pages all pages, in the order of the index
 * @param asked what they ask, by slug
 * @param leading where addresses of old lead at which there is no page any more; what was left there is told with that page
 * @param subCruxes those of the pages that the visitor has said something on
 * @param ledger every question and sub-crux that those pages ever put
 */
record Leaves(
        List<Crux> pages,
        Map<String, List<Question>> asked,
        Map<String, String> leading,
        List<PlacedSubCrux> subCruxes,
        List<LedgerEntry> ledger,
        List<Estimate> estimates,
        List<EstimateRevision> history,
        List<Stance> stances,
        List<Note> notes) {

    /** The slugs of the pages on which there is anything: those of the index first, then those that are gone. */
    Set<String> slugs() {
        Set<String> mentioned = new LinkedHashSet<>();
        estimates.forEach(estimate -> mentioned.add(now(estimate.cruxSlug())));
        stances.forEach(stance -> mentioned.add(now(stance.cruxSlug())));
        notes.stream().filter(note -> !note.words().isEmpty()).forEach(note -> mentioned.add(note.cruxSlug()));
        Set<String> ordered = new LinkedHashSet<>();
        pages.stream().map(Crux::slug).filter(mentioned::contains).forEach(ordered::add);
        mentioned.stream().sorted().forEach(ordered::add);
        return ordered;
    }

    /** The slug of the page that has this address now, or had it last. */
    String now(String slug) {
        return leading.getOrDefault(slug, slug);
    }

    @Nullable
    Crux page(String slug) {
        return pages.stream()
                .filter(page -> page.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The key of the question that the others of a page lead to; empty where it asks none. */
    String finalKey(String slug) {
        return Question.finalOf(asked.getOrDefault(slug, List.of()))
                .map(Question::key)
                .orElse("");
    }

    /** The visitor's estimates on a page: of what it asks in its order, then of what it asked once. */
    Map<Estimate, @Nullable Question> estimates(String slug) {
        return ordered(
                estimates.stream()
                        .filter(estimate -> now(estimate.cruxSlug()).equals(slug))
                        .toList(),
                estimate -> new QuestionAddress(estimate.cruxSlug(), estimate.questionKey()),
                asked.getOrDefault(slug, List.of()),
                question -> new QuestionAddress(slug, question.key()));
    }

    /** The visitor's stances on a page, likewise. */
    Map<Stance, @Nullable SubCrux> stances(String slug) {
        return ordered(
                stances.stream()
                        .filter(stance -> now(stance.cruxSlug()).equals(slug))
                        .toList(),
                stance -> new QuestionAddress(stance.cruxSlug(), stance.subCruxKey()),
                subCruxes(slug),
                subCrux -> new QuestionAddress(slug, subCrux.key()));
    }

    /** Of a page that the visitor has said something on, in its order. */
    List<SubCrux> subCruxes(String slug) {
        return subCruxes.stream()
                .filter(placed -> placed.slug().equals(slug))
                .map(PlacedSubCrux::subCrux)
                .toList();
    }

    /** What a page asks and the visitor has never answered, in its order. */
    List<Question> unanswered(String slug) {
        Collection<@Nullable Question> answered = estimates(slug).values();
        return asked.getOrDefault(slug, List.of()).stream()
                .filter(question -> !answered.contains(question))
                .toList();
    }

    /** The sub-cruxes of a page on which the visitor has never taken a stance, in its order. */
    List<SubCrux> unplaced(String slug) {
        Collection<@Nullable SubCrux> placed = stances(slug).values();
        return subCruxes(slug).stream()
                .filter(subCrux -> !placed.contains(subCrux))
                .toList();
    }

    private static <S, P> Map<S, @Nullable P> ordered(
            Collection<S> said, Function<S, QuestionAddress> of, List<P> put, Function<P, QuestionAddress> at) {
        Map<QuestionAddress, S> byAddress = said.stream().collect(toMap(of, each -> each));
        Map<S, @Nullable P> ordered = new LinkedHashMap<>();
        put.forEach(each -> {
            S one = byAddress.remove(at.apply(each));
            if (one != null) {
                ordered.put(one, each);
            }
        });
        said.stream().filter(byAddress::containsValue).forEach(each -> ordered.put(each, null));
        return ordered;
    }

    /** Everything that was ever answered to one question, the oldest first. */
    List<EstimateRevision> history(Estimate estimate) {
        return histories().getOrDefault(estimate, List.of());
    }

    private Map<Estimate, List<EstimateRevision>> histories() {
        return history.stream().collect(groupingBy(EstimateRevision::estimate));
    }

    /** What is no longer on its page in the words that it had last, or else by its key. */
    String formerWords(LedgerEntry.Kind kind, String slug, String key) {
        return ledger.stream()
                .filter(entry -> entry.kind() == kind
                        && entry.cruxSlug().equals(slug)
                        && entry.key().equals(key))
                .map(entry -> entry.latest().text())
                .findFirst()
                .orElse(key);
    }
}

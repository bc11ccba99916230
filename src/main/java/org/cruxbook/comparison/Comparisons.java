package org.cruxbook.comparison;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.Estimates;
import org.cruxbook.estimate.Stances;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/**
 * Puts two people's answers side by side, for the one of them whom the other sent a link. Who has not answered any of the
 * same questions of a page sees nothing of the other there; and of no question or sub-crux does anyone see what the other
 * said who has said nothing to it.
 */
@Component
public class Comparisons {

    private final Cruxes cruxes;
    private final Estimates estimates;
    private final Stances stances;
    private final Starts starts;

    Comparisons(Cruxes cruxes, Estimates estimates, Stances stances, Starts starts) {
        this.cruxes = cruxes;
        this.estimates = estimates;
        this.stances = stances;
        this.starts = starts;
    }

    /**
     * The two on one page, as far as the page asks for it now.
     *
     * @param me who looks
     * @return empty where the link is not about the page, or the two have no question of it in common
     */
    public Optional<Comparison> of(PrivateLink link, Visitor me, Crux crux) {
        if (!link.covers(crux.slug())) {
            return Optional.empty();
        }
        Voice mine = voice(me.id(), crux.slug());
        Voice theirs = voice(link.visitorId(), crux.slug());
        List<Gap> gaps = gaps(crux.askedQuestions(), mine, theirs);
        return gaps.isEmpty() ? Optional.empty() : Optional.of(comparison(me, crux, gaps, mine, theirs));
    }

    private Voice voice(long visitorId, String slug) {
        return Voice.of(estimates.findAll(visitorId, slug), stances.findAll(visitorId, slug));
    }

    private Comparison comparison(Visitor me, Crux crux, List<Gap> gaps, Voice mine, Voice theirs) {
        List<StancePair> pairs = crux.subCruxes().stream()
                .flatMap(subCrux -> pair(subCrux, mine, theirs).stream())
                .toList();
        List<SubCrux> differing = pairs.stream()
                .filter(StancePair::differs)
                .map(StancePair::subCrux)
                .toList();
        return new Comparison(gaps, pairs, starts.of(me, crux, differing, mine));
    }

    private static Optional<StancePair> pair(SubCrux subCrux, Voice mine, Voice theirs) {
        return mine.step(subCrux)
                .flatMap(one -> theirs.step(subCrux).map(other -> new StancePair(subCrux, one, other)));
    }

    private static List<Gap> gaps(List<Question> asked, Voice mine, Voice theirs) {
        return asked.stream()
                .flatMap(question -> gap(question, mine, theirs).stream())
                .sorted(Gap.WIDEST_FIRST)
                .toList();
    }

    private static Optional<Gap> gap(Question question, Voice mine, Voice theirs) {
        return mine.value(question).flatMap(one -> theirs.value(question).map(other -> new Gap(question, one, other)));
    }

    /**
     * The two on every page that the link is about and where they have a question in common, read in three statements.
     *
     * @param me who looks
     * @return by page, as in {@link Comparison#gaps()}; the page where they are furthest apart first
     */
    public List<List<Gap>> everywhere(PrivateLink link, Visitor me) {
        Map<String, Voice> mine = voices(me.id());
        Map<String, Voice> theirs = voices(link.visitorId());
        return cruxes.findAllAskedQuestions().stream()
                .filter(question -> link.covers(slug(question)))
                .collect(groupingBy(Comparisons::slug))
                .entrySet()
                .stream()
                .map(page -> gaps(page.getValue(), in(mine, page.getKey()), in(theirs, page.getKey())))
                .filter(gaps -> !gaps.isEmpty())
                .sorted(Comparator.comparing(gaps -> gaps.get(0), Gap.WIDEST_FIRST))
                .toList();
    }

    private static String slug(Question question) {
        return question.crux().slug();
    }

    private static Voice in(Map<String, Voice> voices, String slug) {
        return voices.getOrDefault(slug, Voice.of(List.of(), List.of()));
    }

    private Map<String, Voice> voices(long visitorId) {
        return estimates.findAll(visitorId).stream()
                .collect(groupingBy(Estimate::cruxSlug, collectingAndThen(toList(), all -> Voice.of(all, List.of()))));
    }
}

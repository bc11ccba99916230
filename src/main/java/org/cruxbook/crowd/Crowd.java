package org.cruxbook.crowd;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Snapshot;
import org.cruxbook.estimate.CurrentTallies;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.Tally;
import org.cruxbook.estimate.Week;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/**
 * What all visitors answered, for those who may see it: a visitor sees the crowd of a page after having answered there,
 * or having asked to see it. Everything is computed from tallies, so that it costs the same for a hundred answers and
 * for a million.
 */
@Component
@Snapshot
public class Crowd {

    private final CurrentTallies tallies;
    private final Reveals reveals;
    private final RecentCrowds recent;
    private final Clock clock;

    Crowd(CurrentTallies tallies, Reveals reveals, RecentCrowds recent, Clock clock) {
        this.tallies = tallies;
        this.reveals = reveals;
        this.recent = recent;
        this.clock = clock;
    }

    /** The crowd of a page; empty as long as it has not been revealed to this visitor. */
    public Optional<PageCrowd> seenBy(Visitor visitor, String slug) {
        return reveals.seen(visitor.id(), slug) ? Optional.of(of(slug)) : Optional.empty();
    }

    /**
     * All that is known of the crowd of a page; empty as long as it has not been revealed to this visitor. What others have said
     * since may take a second to be in it, never what this visitor has.
     *
     * @param lastSaid when the visitor last said or withdrew anything on the page; {@link Instant#MIN} if never
     */
    public Optional<WholeCrowd> wholeSeenBy(Visitor visitor, Crux crux, Instant lastSaid) {
        return reveals.seen(visitor.id(), crux.slug())
                ? Optional.of(recent.find(crux.slug(), lastSaid, () -> whole(crux)))
                : Optional.empty();
    }

    private WholeCrowd whole(Crux crux) {
        CurrentTallies.Now now = tallies.now(Set.of(crux.slug()));
        PageCrowd page = new PageCrowd(crux.slug(), now.answers(crux.slug()));
        return new WholeCrowd(page, trends(page, now), new PageMovements(now.blind(crux.slug())), stances(crux, now));
    }

    /** How the crowd of a page came to be what it is. Whoever has the one may see the other. */
    public PageTrends trends(PageCrowd page) {
        return trends(page, tallies.now(Set.of(page.slug())));
    }

    private PageTrends trends(PageCrowd page, CurrentTallies.Now now) {
        Week running = Week.of(clock.instant());
        Week beforeAll = running.minus(Trend.WEEKS - 1);
        return new PageTrends(page, running, now.movesAfter(page.slug(), beforeAll.number()));
    }

    /**
     * Where the crowd of a page stands on its sub-cruxes, and how that goes with its answers to the final question. Whoever has
     * the one may see the other.
     */
    public PageStances stances(PageCrowd page, Crux crux) {
        return stances(crux, tallies.now(Set.of(page.slug())));
    }

    private static PageStances stances(Crux crux, CurrentTallies.Now now) {
        return new PageStances(
                now.stances(crux.slug()),
                crux.finalQuestion()
                        .map(question -> now.pairs(crux.slug(), question.key()))
                        .orElse(List.of()));
    }

    /**
     * One question's crowd for each of several pages, as the index shows it, read in three statements.
     *
     * @param keysBySlug which question of which page
     * @return by slug, only for pages whose crowd has been revealed to this visitor
     */
    public Map<String, Distribution> seenBy(Visitor visitor, Map<String, String> keysBySlug) {
        Set<String> seen = reveals.seen(visitor.id(), keysBySlug.keySet());
        Map<String, List<Tally>> pages = tallies.now(seen).answers(seen, Set.copyOf(keysBySlug.values())).stream()
                .collect(groupingBy(Tally::cruxSlug));
        return keysBySlug.entrySet().stream()
                .filter(question -> seen.contains(question.getKey()))
                .collect(toMap(
                        Map.Entry::getKey,
                        question -> new PageCrowd(question.getKey(), pages.getOrDefault(question.getKey(), List.of()))
                                .of(question.getValue())));
    }

    /**
     * What a chain comes to for everyone, read in three statements; empty as long as the crowd of any page that it takes an
     * answer from has not been revealed to this visitor, and for a chain with a step that leads nowhere.
     */
    public Optional<ChainCrowd> seenBy(Visitor visitor, Chain chain) {
        Set<String> pages = chain.pages();
        boolean seen = chain.whole() && reveals.seen(visitor.id(), pages).containsAll(pages);
        return seen ? Optional.of(of(chain)) : Optional.empty();
    }

    /** The same for a program, of a chain whose every step leads to a question. No page for people may use this. */
    public ChainCrowd forPrograms(Chain chain) {
        return of(chain);
    }

    private ChainCrowd of(Chain chain) {
        Set<String> keys =
                chain.links().stream().map(link -> link.address().key()).collect(Collectors.toSet());
        Set<String> places = new HashSet<>(chain.pages());
        places.add(chain.slug());
        CurrentTallies.Now now = tallies.now(places);
        return ChainCrowd.of(
                chain, ProductDistribution.of(now.products(chain.slug())), now.answers(chain.pages(), keys));
    }

    /** The crowds of those of these pages that have been revealed to this visitor, by slug; read in three statements. */
    public Map<String, PageCrowd> seenBy(Visitor visitor, Collection<String> slugs) {
        Set<String> seen = reveals.seen(visitor.id(), slugs);
        Map<String, List<Tally>> pages =
                tallies.now(seen).answers(seen).stream().collect(groupingBy(Tally::cruxSlug));
        return seen.stream()
                .collect(toMap(slug -> slug, slug -> new PageCrowd(slug, pages.getOrDefault(slug, List.of()))));
    }

    /** The crowd of a page for a program: to ask the API is to choose to see. No page for people may use this. */
    public PageCrowd forPrograms(String slug) {
        return of(slug);
    }

    private PageCrowd of(String slug) {
        return new PageCrowd(slug, tallies.now(Set.of(slug)).answers(slug));
    }
}

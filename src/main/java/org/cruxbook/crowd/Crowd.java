package org.cruxbook.crowd;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Crux;
import org.cruxbook.estimate.BlindTallies;
import org.cruxbook.estimate.ChainTallies;
import org.cruxbook.estimate.JointTallies;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.StanceTallies;
import org.cruxbook.estimate.Tallies;
import org.cruxbook.estimate.Tally;
import org.cruxbook.estimate.Week;
import org.cruxbook.estimate.WeeklyTallies;
import org.cruxbook.visitor.Visitor;
import org.springframework.stereotype.Component;

/**
 * What all visitors answered, for those who may see it: a visitor sees the crowd of a page after having answered there,
 * or having asked to see it. Everything is computed from tallies, so that it costs the same for a hundred answers and
 * for a million.
 */
@Component
public class Crowd {

    private final Tallies tallies;
    private final WeeklyTallies weeklyTallies;
    private final StanceTallies stanceTallies;
    private final JointTallies jointTallies;
    private final ChainTallies chainTallies;
    private final BlindTallies blindTallies;
    private final Reveals reveals;
    private final RecentCrowds recent;
    private final Clock clock;

    Crowd(
            Tallies tallies,
            WeeklyTallies weeklyTallies,
            StanceTallies stanceTallies,
            JointTallies jointTallies,
            ChainTallies chainTallies,
            BlindTallies blindTallies,
            Reveals reveals,
            RecentCrowds recent,
            Clock clock) {
        this.tallies = tallies;
        this.weeklyTallies = weeklyTallies;
        this.stanceTallies = stanceTallies;
        this.jointTallies = jointTallies;
        this.chainTallies = chainTallies;
        this.blindTallies = blindTallies;
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
        PageCrowd now = of(crux.slug());
        return new WholeCrowd(now, trends(now), movements(now), stances(now, crux));
    }

    /** How the crowd of a page came to be what it is; read in one statement. Whoever has the one may see the other. */
    public PageTrends trends(PageCrowd page) {
        Week running = Week.of(clock.instant());
        Week beforeAll = running.minus(Trend.WEEKS - 1);
        return new PageTrends(page, running, weeklyTallies.findAllAfter(page.slug(), beforeAll.number()));
    }

    /** How the crowd of a page moved since it saw itself; read in one statement. Whoever has the one may see the other. */
    public PageMovements movements(PageCrowd page) {
        return new PageMovements(blindTallies.findAll(page.slug()));
    }

    /**
     * Where the crowd of a page stands on its sub-cruxes, and how that goes with its answers to the final question; read in
     * two statements. Whoever has the one may see the other.
     */
    public PageStances stances(PageCrowd page, Crux crux) {
        return new PageStances(
                stanceTallies.findAll(page.slug()),
                crux.finalQuestion()
                        .map(question -> jointTallies.findAll(page.slug(), question.key()))
                        .orElse(List.of()));
    }

    /**
     * One question's crowd for each of several pages, as the index shows it, read in two statements.
     *
     * @param keysBySlug which question of which page
     * @return by slug, only for pages whose crowd has been revealed to this visitor
     */
    public Map<String, Distribution> seenBy(Visitor visitor, Map<String, String> keysBySlug) {
        Set<String> seen = reveals.seen(visitor.id(), keysBySlug.keySet());
        Map<String, List<Tally>> pages =
                tallies.findAll(seen, Set.copyOf(keysBySlug.values())).stream().collect(groupingBy(Tally::cruxSlug));
        return keysBySlug.entrySet().stream()
                .filter(question -> seen.contains(question.getKey()))
                .collect(toMap(
                        Map.Entry::getKey,
                        question -> new PageCrowd(question.getKey(), pages.getOrDefault(question.getKey(), List.of()))
                                .of(question.getValue())));
    }

    /**
     * What a chain comes to for everyone, read in two statements; empty as long as the crowd of any page that it takes an
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
        return ChainCrowd.of(
                chain,
                ProductDistribution.of(chainTallies.findAll(chain.slug())),
                tallies.findAll(chain.pages(), keys));
    }

    /** The crowds of those of these pages that have been revealed to this visitor, by slug; read in two statements. */
    public Map<String, PageCrowd> seenBy(Visitor visitor, Collection<String> slugs) {
        Set<String> seen = reveals.seen(visitor.id(), slugs);
        Map<String, List<Tally>> pages = tallies.findAll(seen).stream().collect(groupingBy(Tally::cruxSlug));
        return seen.stream()
                .collect(toMap(slug -> slug, slug -> new PageCrowd(slug, pages.getOrDefault(slug, List.of()))));
    }

    /** The crowd of a page for a program: to ask the API is to choose to see. No page for people may use this. */
    public PageCrowd forPrograms(String slug) {
        return of(slug);
    }

    private PageCrowd of(String slug) {
        return new PageCrowd(slug, tallies.findAll(slug));
    }
}

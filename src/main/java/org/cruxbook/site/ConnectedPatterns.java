package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crowd.ChainCrowd;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.ProductDistribution;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.ChainStep;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.crux.Reference;
import org.cruxbook.crux.Relation;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.estimate.Magnitude;
import org.cruxbook.estimate.Probability;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Patterns of what hangs together: a chain, remarks with and without an offer, published estimates. All is made up. */
@Component
@Profile("demo")
class ConnectedPatterns {

    private static final Map<Integer, Long> CROWD = Map.of(10_000, 4L, 60_000, 4L);

    private final ChainViews chains;
    private final RemarkWriter remarks;

    ConnectedPatterns(ChainViews chains, RemarkWriter remarks) {
        this.chains = chains;
        this.remarks = remarks;
    }

    /** By the names that pages know them by. */
    Map<String, Object> of(Crux crux, Map<String, Probability> own) {
        return Map.of("chain", chain(crux, own), "remarks", remarks(crux, own), "published", published(crux));
    }

    private ChainView chain(Crux crux, Map<String, Probability> own) {
        List<Question> asked = answered(crux, own).subList(0, 3);
        Chain chain = new Chain(
                "chain",
                List.of(
                        new Chain.Link(step(crux, asked.get(0), false, false), asked.get(0)),
                        new Chain.Link(step(crux, asked.get(1), true, true), asked.get(1)),
                        new Chain.Link(step(crux, asked.get(2), false, true), asked.get(2))));
        Map<QuestionAddress, Distribution> crowds =
                chain.links().stream().collect(Collectors.toMap(Chain.Link::address, link -> Distribution.of(CROWD)));
        return chains.view(
                chain,
                Map.of(crux.slug(), own),
                Set.of(crux.slug()),
                Optional.of(new ChainCrowd(chain, products(), crowds)));
    }

    private static ProductDistribution products() {
        return new ProductDistribution(Map.of(
                Magnitude.of(0.4),
                3L,
                Magnitude.of(0.1),
                9L,
                Magnitude.of(0.02),
                12L,
                Magnitude.of(0.004),
                5L,
                Magnitude.NEVER,
                2L));
    }

    private static ChainStep step(Crux crux, Question question, boolean complement, boolean given) {
        return new ChainStep(
                crux, question.number(), new QuestionAddress(crux.slug(), question.key()), complement, given, null);
    }

    private static List<Question> answered(Crux crux, Map<String, Probability> own) {
        return crux.askedQuestions().stream()
                .filter(question -> own.containsKey(question.key()))
                .toList();
    }

    private List<Remark> remarks(Crux crux, Map<String, Probability> own) {
        List<Question> asked = answered(crux, own);
        Related nested = related(crux, own, Kind.NESTED, asked.subList(0, 2));
        Related steps = related(crux, own, Kind.CHAIN, asked.subList(0, 3));
        return List.of(
                remarks.misfit(nested).findFirst().orElseThrow(),
                remarks.product(steps).findFirst().orElseThrow());
    }

    private static Related related(Crux crux, Map<String, Probability> own, Kind kind, List<Question> members) {
        List<QuestionAddress> addresses = members.stream()
                .map(question -> new QuestionAddress(crux.slug(), question.key()))
                .toList();
        return new Related(new Relation(crux, 0, kind, addresses, null), members, null, Map.of(crux.slug(), own));
    }

    private static Map<String, Published> published(Crux crux) {
        String link = "/";
        return Published.byQuestion(List.of(
                new Reference(crux, 0, "two-camps", 2_130, crux.title(), crux.slug(), 2022, link),
                new Reference(crux, 1, "two-camps", 4_000, crux.title(), crux.slug(), 2023, link),
                new Reference(crux, 2, "two-camps", 75_000, crux.title(), crux.slug(), 2021, link)));
    }
}

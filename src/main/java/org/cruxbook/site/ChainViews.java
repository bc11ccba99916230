package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cruxbook.crowd.ChainCrowd;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;
import org.springframework.stereotype.Component;

/** Puts a chain together from what its steps ask, what the visitor has said, and, where they may see it, what everyone has. */
@Component
class ChainViews {

    private final Texts texts;
    private final ChainMoves moves;
    private final ChainPlots plots;

    ChainViews(Texts texts, ChainMoves moves, ChainPlots plots) {
        this.texts = texts;
        this.moves = moves;
        this.plots = plots;
    }

    /**
     * @param said what the visitor has said, by page and question key
     * @param seen the pages whose crowd the visitor has seen
     * @param crowd everyone's; empty as long as the visitor may not see it
     */
    ChainView view(
            Chain chain, Map<String, Map<String, Probability>> said, Set<String> seen, Optional<ChainCrowd> crowd) {
        List<ChainView.Step> steps =
                chain.links().stream().map(link -> step(link, said)).toList();
        List<Probability> factors = ChainRow.factors(chain, said);
        boolean complete = chain.whole() && factors.size() == steps.size();
        ChainProduct product = complete ? new ChainProduct(factors) : null;
        return new ChainView(
                steps,
                !chain.whole(),
                factors.size(),
                steps.stream()
                        .filter(step -> step.page() != null && step.answer() == null)
                        .findFirst()
                        .orElse(null),
                product == null ? null : moves.own(steps, product, crowd),
                complete || factors.isEmpty() ? null : Percents.ofShare(new ChainProduct(factors).share()),
                misleads(chain),
                crowd.map(everyone -> plots.crowd(everyone, product)).orElse(null),
                crowd.isPresent() ? List.of() : closed(chain, seen));
    }

    private static ChainView.Step step(Chain.Link link, Map<String, Map<String, Probability>> said) {
        Question question = link.question();
        String words = link.step().words();
        if (question == null) {
            return new ChainView.Step(
                    null, "", words == null ? link.step().asked().toString() : words, false, false, null, null);
        }
        Probability answer = ChainRow.answer(link, said);
        return new ChainView.Step(
                new ChainView.Page(question.crux().slug(), question.crux().title()),
                question.key(),
                words == null ? question.text().plain() : words,
                link.step().complement(),
                link.step().given(),
                answer == null ? null : Percents.of(answer),
                answer == null ? null : Percents.of(link.step().complement() ? answer.complement() : answer));
    }

    /** In general, and for this chain, whose steps may or may not be asked given those above. */
    private List<String> misleads(Chain chain) {
        long alone = chain.links().stream()
                .skip(1)
                .filter(link -> !link.step().given())
                .count();
        return List.of(
                texts.of("chain.misleads.why"),
                texts.of("chain.misleads.steps", alone, chain.links().size()));
    }

    private static List<ChainView.Page> closed(Chain chain, Set<String> seen) {
        return chain.links().stream()
                .map(Chain.Link::question)
                .filter(Objects::nonNull)
                .map(question -> new ChainView.Page(
                        question.crux().slug(), question.crux().title()))
                .distinct()
                .filter(page -> !seen.contains(page.slug()))
                .toList();
    }
}

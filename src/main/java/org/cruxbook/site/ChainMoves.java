package org.cruxbook.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.cruxbook.crowd.ChainCrowd;
import org.cruxbook.estimate.Frechet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a visitor's answers to the steps of a chain come to, and which of them does how much. */
@Component
class ChainMoves {

    private static final double RARE = 0.1;
    private static final double TOO_RARE = 1e-9;

    private final Texts texts;

    ChainMoves(Texts texts) {
        this.texts = texts;
    }

    /** @param crowd everyone's; empty as long as the visitor may not see it */
    ChainView.Own own(List<ChainView.Step> steps, ChainProduct product, Optional<ChainCrowd> crowd) {
        List<OptionalDouble> medians = medians(steps, crowd);
        return new ChainView.Own(
                Percents.ofShare(product.share()),
                oneIn(product.share()),
                weightiest(steps, product),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> move(steps.get(i), i, product, medians.get(i)))
                        .toList(),
                farthest(steps, product, medians),
                range(product));
    }

    private static List<OptionalDouble> medians(List<ChainView.Step> steps, Optional<ChainCrowd> crowd) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> crowd.map(everyone ->
                                everyone.median(everyone.chain().links().get(i)))
                        .orElse(OptionalDouble.empty()))
                .toList();
    }

    private @Nullable String oneIn(double share) {
        if (share > RARE || share < TOO_RARE) {
            return null;
        }
        long round = new BigDecimal(1 / share, new MathContext(2, RoundingMode.HALF_UP)).longValue();
        return texts.of("chain.one-in", round);
    }

    private ChainView.Move move(ChainView.Step step, int place, ChainProduct product, OptionalDouble median) {
        boolean known = median.isPresent();
        return new ChainView.Move(
                words(step),
                String.valueOf(step.factor()),
                share(place, product),
                known ? Percents.ofShare(median.getAsDouble()) : null,
                known ? Percents.ofShare(product.with(place, median.getAsDouble())) : null);
    }

    /** With a step of 0 the way down has no end, and it is that step's alone. */
    private String share(int place, ChainProduct product) {
        if (product.never()) {
            return texts.of(product.isNever(place) ? "chain.share.never" : "chain.share.none");
        }
        return Math.round(100 * product.logShare(place)) + "%";
    }

    private String weightiest(List<ChainView.Step> steps, ChainProduct product) {
        if (product.never()) {
            List<String> never = IntStream.range(0, steps.size())
                    .filter(product::isNever)
                    .mapToObj(i -> quoted(steps.get(i)))
                    .toList();
            return texts.of("chain.never", texts.list(never), never.size());
        }
        int most = IntStream.range(0, steps.size())
                .boxed()
                .max(Comparator.comparingDouble(product::logShare))
                .orElseThrow();
        return product.share() == 1
                ? texts.of("chain.certain")
                : texts.of("chain.weightiest", quoted(steps.get(most)), share(most, product));
    }

    /** The step at whose median the product would be the most times greater or smaller. */
    private @Nullable String farthest(List<ChainView.Step> steps, ChainProduct product, List<OptionalDouble> medians) {
        int farthest = -1;
        double furthest = 0;
        for (int i = 0; i < steps.size(); i++) {
            double times = medians.get(i).isPresent()
                    ? times(product.share(), product.with(i, medians.get(i).getAsDouble()))
                    : 0;
            if (times > furthest) {
                farthest = i;
                furthest = times;
            }
        }
        return farthest < 0
                ? null
                : texts.of(
                        "chain.farthest",
                        quoted(steps.get(farthest)),
                        Percents.ofShare(
                                product.with(farthest, medians.get(farthest).getAsDouble())),
                        Percents.ofShare(product.share()));
    }

    /** How far apart two products are, in logarithms; none is farther from others than 0. */
    private static double times(double one, double other) {
        if (one == other) {
            return 0;
        }
        return one == 0 || other == 0 ? Double.MAX_VALUE : Math.abs(Math.log(one / other));
    }

    /** What the whole could be if nothing were known of how the steps hang together. */
    private String range(ChainProduct product) {
        Frechet range = Frechet.ofAll(product.factors());
        return texts.of("chain.misleads.range", Percents.of(range.low()), Percents.of(range.high()));
    }

    private String quoted(ChainView.Step step) {
        return texts.of("ballot.quoted", words(step));
    }

    private String words(ChainView.Step step) {
        return step.not() ? texts.of("chain.not.words", step.words()) : step.words();
    }
}

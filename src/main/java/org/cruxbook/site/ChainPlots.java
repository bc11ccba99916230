package org.cruxbook.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cruxbook.chart.DotPlot;
import org.cruxbook.chart.Flags;
import org.cruxbook.chart.PowerAxis;
import org.cruxbook.crowd.ChainCrowd;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.ProductDistribution;
import org.cruxbook.estimate.Magnitude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a chain comes to for everyone. */
@Component
class ChainPlots {

    private static final double ALMOST_ALL = 0.05;

    private final Texts texts;

    ChainPlots(Texts texts) {
        this.texts = texts;
    }

    /** @param own the visitor's product; null where they have not answered every step */
    ChainView.Crowd crowd(ChainCrowd everyone, @Nullable ChainProduct own) {
        ProductDistribution products = everyone.products();
        if (!products.enoughToShow()) {
            String waiting = texts.of("chain.waiting", products.n(), Distribution.ENOUGH_TO_SHOW);
            return new ChainView.Crowd(waiting, null, "", null, null, null, null, List.of());
        }
        OptionalDouble medians = everyone.productOfMedians();
        PowerAxis axis = axis(products, own, medians);
        DotPlot plot = plot(products, own, axis);
        return new ChainView.Crowd(
                sentence(everyone),
                plot,
                label(products, own),
                medians.isPresent() ? flag(medians.getAsDouble(), everyone, axis) : null,
                texts.of(plot.dotIsShare() ? "chain.scale.share" : "chain.scale.people", plot.dotWorth()),
                products.n() < Distribution.NO_LONGER_FEW ? texts.of("results.few", products.n()) : null,
                products.never() > 0 ? texts.of("chain.zero", products.never()) : null,
                rows(products, own, axis));
    }

    /** Long enough for all but the smallest products of others. */
    private static PowerAxis axis(ProductDistribution products, @Nullable ChainProduct own, OptionalDouble medians) {
        double smallest = DoubleStream.concat(
                        DoubleStream.of(products.quantile(ALMOST_ALL), own == null ? 1 : own.share()), medians.stream())
                .filter(share -> share > 0)
                .min()
                .orElse(1);
        return PowerAxis.reaching(smallest);
    }

    private DotPlot plot(ProductDistribution products, @Nullable ChainProduct own, PowerAxis axis) {
        String you = own == null ? "" : Percents.ofShare(own.share());
        return axis.plot(
                bins(products, axis),
                products.quantile(0.25),
                products.median(),
                products.quantile(0.75),
                own == null ? null : own.share(),
                new DotPlot.Texts(
                        texts.of("chart.you", you),
                        texts.of("chart.median", told(products, 0.5)),
                        texts.of("chart.both", you)));
    }

    private static List<Long> bins(ProductDistribution products, PowerAxis axis) {
        return products.bins(Distribution.BINS, magnitude -> axis.bin(magnitude.share()));
    }

    private Flags flag(double medians, ChainCrowd everyone, PowerAxis axis) {
        String name = texts.of("chain.flag", toldMedians(everyone).orElseThrow());
        return Flags.of(List.of(new Flags.Flag(name, axis.place(medians))));
    }

    private static Optional<String> toldMedians(ChainCrowd everyone) {
        return everyone.toldProductOfMedians().map(BigDecimal::doubleValue).map(Percents::ofShare);
    }

    private String sentence(ChainCrowd everyone) {
        ProductDistribution products = everyone.products();
        String said =
                texts.of("chain.crowd", products.n(), told(products, 0.5), told(products, 0.25), told(products, 0.75));
        return toldMedians(everyone)
                .map(medians -> said + " " + texts.of("chain.crowd.medians", medians))
                .orElse(said);
    }

    private static String told(ProductDistribution products, double q) {
        return Percents.ofShare(products.told(q).doubleValue());
    }

    private String label(ProductDistribution products, @Nullable ChainProduct own) {
        return texts.of(
                "chain.label",
                products.n(),
                told(products, 0.5),
                own == null
                        ? texts.of("chart.label.blank")
                        : texts.of("chart.label.you", Percents.ofShare(own.share())));
    }

    private List<BinRow> rows(ProductDistribution products, @Nullable ChainProduct own, PowerAxis axis) {
        List<Long> bins = bins(products, axis);
        int mine = own == null ? -1 : axis.bin(Magnitude.of(own.share()).share());
        return IntStream.range(0, bins.size())
                .filter(bin -> bins.get(bin) > 0 || bin == mine)
                .mapToObj(bin -> new BinRow(
                        bin, range(bin, axis), bins.get(bin), Percents.share(bins.get(bin), products.n()), bin == mine))
                .toList();
    }

    private String range(int bin, PowerAxis axis) {
        String below = bin + 1 < Distribution.BINS ? Percents.ofShare(axis.floor(bin + 1)) : "100%";
        return bin == 0
                ? texts.of("chain.table.below", below)
                : texts.of("results.range", Percents.ofShare(axis.floor(bin)), below);
    }
}

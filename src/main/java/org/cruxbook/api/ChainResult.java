package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.cruxbook.crowd.ChainCrowd;
import org.cruxbook.crowd.ProductDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What a chain comes to for everyone who has answered each of its steps.
 *
 * @param n how many they are
 * @param products left out below five
 * @param productOfMedians of all steps, in percent, with two digits that count; null where one has fewer than five answers
 */
record ChainResult(
        long n,
        @JsonUnwrapped @Nullable Products products,
        @Nullable Double productOfMedians) {

    /**
     * In percent, each with two digits that count.
     *
     * @param never how many products are 0
     */
    record Products(double median, double q25, double q75, long never) {

        private static Products of(ProductDistribution products) {
            return new Products(
                    percent(products, 0.5), percent(products, 0.25), percent(products, 0.75), products.never());
        }

        private static double percent(ProductDistribution products, double q) {
            return ChainResult.percent(products.told(q));
        }
    }

    static ChainResult of(ChainCrowd everyone) {
        ProductDistribution products = everyone.products();
        return new ChainResult(
                products.n(),
                products.enoughToShow() ? Products.of(products) : null,
                everyone.toldProductOfMedians().map(ChainResult::percent).orElse(null));
    }

    private static double percent(BigDecimal share) {
        return share.movePointRight(2).doubleValue();
    }
}

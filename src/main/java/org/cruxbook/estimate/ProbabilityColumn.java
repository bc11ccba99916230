package org.cruxbook.estimate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a probability as thousandths of a percent, and none as null. */
@Converter(autoApply = true)
class ProbabilityColumn implements AttributeConverter<@Nullable Probability, @Nullable Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Probability probability) {
        return probability == null ? null : probability.thousandths();
    }

    @Override
    public @Nullable Probability convertToEntityAttribute(@Nullable Integer thousandths) {
        return thousandths == null ? null : new Probability(thousandths);
    }
}

package org.cruxbook.estimate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a step as its number, and none as null. */
@Converter(autoApply = true)
class StepColumn implements AttributeConverter<@Nullable Step, @Nullable Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Step step) {
        return step == null ? null : step.number();
    }

    @Override
    public @Nullable Step convertToEntityAttribute(@Nullable Integer number) {
        return number == null ? null : new Step(number);
    }
}

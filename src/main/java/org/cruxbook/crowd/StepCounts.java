package org.cruxbook.crowd;

import java.util.List;
import org.cruxbook.estimate.Step;

/**
 * How many people stand at each step of a sub-crux.
 *
 * @param people five numbers, from the first pole to the second
 */
public record StepCounts(List<Long> people) {

    /** @throws IllegalArgumentException if they are not five */
    public StepCounts {
        if (people.size() != Step.COUNT) {
            throw new IllegalArgumentException("not one number for each step: " + people);
        }
        people = List.copyOf(people);
    }

    /** How many people have a stance. */
    public long n() {
        return people.stream().mapToLong(Long::longValue).sum();
    }

    /** How many stand at this step. */
    public long at(Step step) {
        return people.get(step.number() - 1);
    }

    /** Whether there are enough to be shown: 5 or more. */
    public boolean enoughToShow() {
        return n() >= Distribution.ENOUGH_TO_SHOW;
    }
}

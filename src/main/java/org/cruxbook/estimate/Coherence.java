package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cruxbook.crux.Relation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a visitor says to related questions can be true together, and, where it cannot, what would be closest to it
 * and could. Nothing is ever changed by this: it is only offered.
 *
 * <p>Nested: no probability is below the one before; a question that is left blank is passed over. Exclusive: they add up to
 * 100 at most, and half a point for each is let pass; blanks are passed over too. Partition: the same, in both directions,
 * once all are answered; while some are blank, the others do not fit if they add up to more than could be let pass whatever
 * the blanks were, and nothing is offered, because what these would be is the visitor's to say first. Conjunction: all at
 * once lies within {@link Frechet}'s range, once all are answered. A chain asks for conditional probabilities, which can
 * have any value.
 */
public final class Coherence {

    private static final int LET_PASS = 500;

    private Coherence() {}

    /**
     * What does not fit together, and what would.
     *
     * @param sum what the answered members add up to, in percent
     * @param members what is offered for each member in the relation's order; null for one that was left blank; empty
     *     where nothing can be offered, or another answer is the one to change
     * @param all what is offered for the question that asks for all members at once; null where that is not to change
     * @param range where that can lie; null but for a conjunction
     */
    public record Misfit(
            double sum,
            List<@Nullable Probability> members,
            @Nullable Probability all,
            @Nullable Frechet range) {}

    /**
     * Empty where everything fits, or too little is said to tell.
     *
     * @param members what was said to each, in the relation's order; null where it was left blank
     * @param all what was said to the question that asks for all at once; null where it was left blank or there is none
     */
    public static Optional<Misfit> check(Kind kind, List<@Nullable Probability> members, @Nullable Probability all) {
        List<Probability> said = answered(members);
        boolean complete = said.size() == members.size();
        return switch (kind) {
            case NESTED -> nested(members, said);
            case EXCLUSIVE -> tooMuch(said, said.size()) ? Optional.of(scaled(members, said)) : Optional.empty();
            case PARTITION -> complete ? partition(members, said) : unfinished(members.size(), said);
            case CONJUNCTION -> complete && all != null ? conjunction(said, all) : Optional.empty();
            case CHAIN -> Optional.empty();
        };
    }

    private static List<Probability> answered(List<@Nullable Probability> members) {
        return members.stream().flatMap(Stream::ofNullable).toList();
    }

    private static Optional<Misfit> nested(List<@Nullable Probability> members, List<Probability> said) {
        List<Probability> fit = Isotonic.fit(said);
        return fit.equals(said)
                ? Optional.empty()
                : Optional.of(new Misfit(percent(sum(said)), withBlanks(members, fit), null, null));
    }

    private static Optional<Misfit> partition(List<@Nullable Probability> members, List<Probability> said) {
        return tooMuch(said, said.size()) || tooLittle(said) ? Optional.of(scaled(members, said)) : Optional.empty();
    }

    private static Optional<Misfit> unfinished(int members, List<Probability> said) {
        return tooMuch(said, members)
                ? Optional.of(new Misfit(percent(sum(said)), List.of(), null, null))
                : Optional.empty();
    }

    /** @param members for how many half a point is let pass */
    private static boolean tooMuch(List<Probability> said, int members) {
        return sum(said) > Probability.CERTAIN + LET_PASS * members;
    }

    private static boolean tooLittle(List<Probability> said) {
        return sum(said) < Probability.CERTAIN - LET_PASS * said.size();
    }

    private static Misfit scaled(List<@Nullable Probability> members, List<Probability> said) {
        List<@Nullable Probability> offered = sum(said) == 0 ? List.of() : withBlanks(members, Normalised.of(said));
        return new Misfit(percent(sum(said)), offered, null, null);
    }

    private static Optional<Misfit> conjunction(List<Probability> said, Probability all) {
        Frechet range = Frechet.ofAll(said);
        Probability nearest = range.nearest(all);
        return nearest.equals(all)
                ? Optional.empty()
                : Optional.of(new Misfit(percent(sum(said)), List.of(), nearest, range));
    }

    private static List<@Nullable Probability> withBlanks(
            List<@Nullable Probability> members, List<Probability> offered) {
        Iterator<Probability> next = offered.iterator();
        List<@Nullable Probability> all = new ArrayList<>();
        members.forEach(member -> all.add(member == null ? null : next.next()));
        return Collections.unmodifiableList(all);
    }

    private static long sum(List<Probability> said) {
        return said.stream().mapToLong(Probability::thousandths).sum();
    }

    private static double percent(long thousandths) {
        return thousandths / 1000.0;
    }
}

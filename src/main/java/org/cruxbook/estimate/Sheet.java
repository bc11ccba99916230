package org.cruxbook.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that one visitor has said on one page, while a form changes it. */
class Sheet {

    private final long visitorId;
    private final String slug;
    private final Map<String, Line> estimates;
    private final Map<String, Line> stances;
    private final boolean crowdSeen;

    /**
     * @param estimates and the stances: the visitor's, on this page, withdrawn ones included
     * @param crowdSeen whether the visitor has had the crowd of this page revealed
     */
    Sheet(long visitorId, String slug, Collection<Line> estimates, Collection<Line> stances, boolean crowdSeen) {
        this.visitorId = visitorId;
        this.slug = slug;
        this.estimates = new HashMap<>(byKey(estimates, Line::key));
        this.stances = new HashMap<>(byKey(stances, Line::key));
        this.crowdSeen = crowdSeen;
    }

    Said said() {
        return Said.of(estimates.values(), stances.values());
    }

    /** What the visitor now says to a question; null for nothing. */
    @Nullable
    Probability answer(String questionKey) {
        Line line = estimates.get(questionKey);
        return line == null || line.latest() == null ? null : new Probability(line.latest());
    }

    /** Whether an entry gives a value, or withdraws one that was ever given. */
    boolean takes(Entry entry) {
        return entry.value() != null || entry.shownFilled() && estimates.containsKey(entry.questionKey());
    }

    /** Whether a mark takes a stance, or withdraws one that was ever taken. */
    boolean takes(Mark mark) {
        return mark.step() != null || mark.shownTaken() && stances.containsKey(mark.subCruxKey());
    }

    /**
     * Takes all that a form says. Who gives a value has the crowd revealed; a stance alone reveals nothing.
     *
     * @param lot gets what is to be stored
     */
    void take(Cast.Form form, CastLot lot) {
        form.entries().stream().filter(Entry::says).forEach(entry -> take(entry, lot));
        form.marks().stream().filter(Mark::says).forEach(mark -> take(mark, lot));
        if (form.givesValue() && !crowdSeen) {
            lot.reveal(visitorId, slug);
        }
    }

    private void take(Entry entry, CastLot lot) {
        Integer number = entry.value() == null ? null : entry.value().thousandths();
        take(SaidTable.ESTIMATE, estimates, entry.questionKey(), number, entry.wordingVersion(), lot);
    }

    private void take(Mark mark, CastLot lot) {
        Integer number = mark.step() == null ? null : mark.step().number();
        take(SaidTable.STANCE, stances, mark.subCruxKey(), number, mark.wordingVersion(), lot);
    }

    private void take(
            SaidTable table, Map<String, Line> lines, String key, @Nullable Integer number, int wording, CastLot lot) {
        Line line = lines.get(key);
        if (line == null) {
            if (number != null) {
                lines.put(key, lot.begin(table, visitorId, slug, key, number, wording, crowdSeen));
            }
        } else if (!Objects.equals(line.latest(), number)) {
            lines.put(key, lot.revise(table, line, number, wording, crowdSeen));
        }
    }

    /** @throws IllegalArgumentException if two have one key */
    static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> {
            throw new IllegalArgumentException("two for one question: " + key.apply(one));
        }));
    }
}

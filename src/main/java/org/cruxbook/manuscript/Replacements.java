package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Which new question stands where a removed one stood: between the same two that stay. Only for telling; nothing follows. */
final class Replacements {

    private final Map<Integer, LedgerEntry> byPlace = new HashMap<>();
    private final List<LedgerEntry> rest;

    Replacements(Succession succession, List<LedgerEntry> vanished) {
        rest = new ArrayList<>(vanished);
        rest.sort(Comparator.comparing(LedgerEntry::position));
        List<@Nullable LedgerEntry> heirs = succession.heirs();
        for (int i = 0; i < heirs.size(); i++) {
            if (heirs.get(i) == null) {
                int after = last(heirs.subList(0, i));
                int before = first(heirs.subList(i + 1, heirs.size()));
                int place = i;
                rest.stream()
                        .filter(entry -> after < entry.position() && entry.position() < before)
                        .findFirst()
                        .ifPresent(entry -> byPlace.put(place, entry));
                rest.remove(byPlace.get(i));
            }
        }
    }

    private static int last(List<@Nullable LedgerEntry> heirs) {
        int last = -1;
        for (LedgerEntry heir : heirs) {
            last = heir == null ? last : heir.position();
        }
        return last;
    }

    private static int first(List<@Nullable LedgerEntry> heirs) {
        for (LedgerEntry heir : heirs) {
            if (heir != null) {
                return heir.position();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** What stood where something new stands now; null if nothing did. */
    @Nullable
    LedgerEntry by(int place) {
        return byPlace.get(place);
    }

    /** What is gone without another in its place. */
    List<LedgerEntry> rest() {
        return List.copyOf(rest);
    }
}

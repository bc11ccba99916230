package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.manuscript.Effect.Change;

/**
 * Tells of new questions and sub-cruxes whose author says what they were before, by a name that nothing ever had: the answers
 * that are meant stay where they are. Of one that has its answers nothing is told: what it was has been taken in, perhaps
 * long ago.
 */
final class NeverKnown {

    private final ArchiveMemory memory;

    NeverKnown(ArchiveMemory memory) {
        this.memory = memory;
    }

    /** @param homes the page's address, and those that lead to it */
    List<Effect> of(CruxDraft draft, Kind kind, Set<String> homes, Succession succession) {
        List<Effect> unknown = new ArrayList<>();
        for (int i = 0; i < succession.put().size(); i++) {
            if (succession.heirs().get(i) == null) {
                int place = i;
                succession.put().get(i).formerly().stream()
                        .filter(name -> !isKnown(kind, name, homes))
                        .forEach(name -> unknown.add(unknown(draft, Tongue.of(kind), place, name)));
            }
        }
        return unknown;
    }

    private boolean isKnown(Kind kind, String name, Set<String> homes) {
        Stream<String> elsewhere =
                Stream.of(name).filter(one -> one.indexOf('#') > 0).map(NeverKnown::page);
        return memory.entries(Stream.concat(homes.stream(), elsewhere).toList()).stream()
                .anyMatch(entry -> entry.kind() == kind && had(entry, name, homes));
    }

    private static String page(String name) {
        return name.substring(0, name.indexOf('#'));
    }

    private static boolean had(LedgerEntry entry, String name, Set<String> homes) {
        boolean within = homes.contains(entry.cruxSlug()) || name.startsWith(entry.cruxSlug() + "#");
        return within && Succession.Put.names(name, entry);
    }

    private static Effect unknown(CruxDraft draft, Tongue tongue, int place, String name) {
        return new Effect(
                draft.path(),
                tongue.line(draft, place),
                tongue.subject(),
                place + 1,
                tongue.of(draft).get(place).key(),
                Change.UNKNOWN,
                0,
                0,
                "formerly: " + name + " — no " + tongue.thing()
                        + " was ever known by that; write the key or the words that it had, and"
                        + " page#key if it was on another page");
    }
}

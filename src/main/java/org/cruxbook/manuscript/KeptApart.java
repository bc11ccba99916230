package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.manuscript.Effect.Change;

/** Tells where a page and an address that newly leads to it both have answers to the same: neither takes the other's. */
final class KeptApart {

    private final Stranded stranded;
    private final ArchiveMemory memory;

    KeptApart(Stranded stranded, ArchiveMemory memory) {
        this.stranded = stranded;
        this.memory = memory;
    }

    /** @param former addresses that lead to the page from this run on */
    List<Effect> of(CruxDraft draft, Collection<String> former, Kind kind, Succession succession) {
        List<Effect> apart = new ArrayList<>();
        for (int i = 0; i < succession.put().size(); i++) {
            LedgerEntry own = succession.heirs().get(i);
            if (own != null && memory.answered(own)) {
                int place = i;
                stranded.at(former, kind, succession.put().get(i).sense())
                        .ifPresent(other -> apart.add(apart(draft, place, own, other)));
            }
        }
        return apart;
    }

    private Effect apart(CruxDraft draft, int place, LedgerEntry own, LedgerEntry other) {
        Tongue tongue = Tongue.of(own.kind());
        long answers = memory.answers(own);
        String what = "has " + tongue.answers(answers) + " of its own; at " + PageEffects.at(other.cruxSlug())
                + " the same words have " + tongue.answers(memory.answers(other)) + ", which stay apart";
        int line = tongue.line(draft, place);
        return new Effect(draft.path(), line, tongue.subject(), place + 1, own.key(), Change.APART, answers, 0, what);
    }
}

package org.cruxbook.manuscript;

import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.manuscript.LedgerKeeper.Entered;

/** A page that is set, to be looked at, and not published: it is in no index, no ledger and no database. */
public final class Proof {

    private Proof() {}

    /**
     * @param path where its file would be in the content folder, from which it has its slug
     * @throws IllegalArgumentException if the page has an error
     */
    public static Crux of(String path, String markdown) {
        Reading reading = CruxReader.read(path, markdown);
        CruxDraft draft = reading.draft();
        if (draft == null) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return set(draft);
    }

    private static Crux set(CruxDraft draft) {
        CruxDraft.Claim claim = draft.claim();
        Crux crux = new Crux(draft.slug());
        crux.revise(
                draft.path(),
                "",
                draft.title(),
                draft.description(),
                draft.order(),
                claim == null ? null : claim.text(),
                new Typesetter(questions(draft), subCruxes(draft)).sections(draft));
        crux.callClaim(claim == null ? null : claim.label().plain());
        return crux;
    }

    private static List<Entered> questions(CruxDraft draft) {
        return draft.questions().stream()
                .map(question -> new Entered(question.key(), 1))
                .toList();
    }

    private static List<Entered> subCruxes(CruxDraft draft) {
        return draft.blocks(CruxDraft.SubCruxes.class).stream()
                .flatMap(table -> table.subCruxes().stream())
                .map(subCrux -> new Entered(subCrux.key(), 1))
                .toList();
    }
}

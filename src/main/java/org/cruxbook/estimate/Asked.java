package org.cruxbook.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.Worded;
import org.springframework.stereotype.Component;

/** Holds forms to what their page asks now, in any of the wordings that it has had. */
@Component
class Asked {

    private final Cruxes cruxes;
    private final Ledger ledger;

    Asked(Cruxes cruxes, Ledger ledger) {
        this.cruxes = cruxes;
        this.ledger = ledger;
    }

    /**
     * @throws UnknownQuestion if an entry or a mark is for something that the page does not ask, in one of its wordings
     * @throws IllegalArgumentException if two of one form are for the same
     */
    void require(Collection<Cast> casts) {
        casts.stream()
                .flatMap(cast -> cast.pages().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach(this::require);
    }

    private void require(String slug, List<Cast.Form> forms) {
        Map<String, Integer> questions = versions(cruxes.findWordedQuestions(slug));
        forms.forEach(form -> Sheet.byKey(form.entries(), Entry::questionKey)
                .forEach((key, entry) -> require(Kind.QUESTION, slug, questions, key, entry.wordingVersion())));
        if (forms.stream().anyMatch(form -> !form.marks().isEmpty())) {
            Map<String, Integer> subCruxes = versions(cruxes.findWordedSubCruxes(slug));
            forms.forEach(form -> Sheet.byKey(form.marks(), Mark::subCruxKey)
                    .forEach((key, mark) -> require(Kind.SUB_CRUX, slug, subCruxes, key, mark.wordingVersion())));
        }
    }

    private static Map<String, Integer> versions(List<Worded> asked) {
        return asked.stream().collect(Collectors.toMap(Worded::key, Worded::version));
    }

    private void require(Kind kind, String slug, Map<String, Integer> versions, String key, int version) {
        Integer now = versions.get(key);
        if (now == null || version < 1 || version > now && !ledger.hasWording(kind, slug, key, version)) {
            throw new UnknownQuestion(slug, key, version);
        }
    }
}

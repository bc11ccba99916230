package org.cruxbook.site;

import java.util.Optional;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.visitor.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The results of a page for a visitor who may see them. */
@Component
class UnlockedResults {

    private final Cruxes cruxes;
    private final Selves selves;
    private final Crowd crowd;
    private final Results results;
    private final Turnings turnings;
    private final Beside beside;
    private final Texts texts;

    UnlockedResults(
            Cruxes cruxes, Selves selves, Crowd crowd, Results results, Turnings turnings, Beside beside, Texts texts) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.crowd = crowd;
        this.results = results;
        this.turnings = turnings;
        this.beside = beside;
        this.texts = texts;
    }

    /** Empty as long as the crowd has not been revealed to this visitor. */
    Optional<ModelAndView> show(Crux crux, Visitor visitor) {
        return crowd.seenBy(visitor, crux.slug())
                .map(everyone -> page(crux, everyone, selves.own(visitor, crux), SentWhatIfs.NOTHING))
                .map(page -> page.addAllObjects(beside.of(crux, visitor)));
    }

    /** With what was typed into the form on the page, and what is wrong with it; empty likewise. */
    Optional<ModelAndView> refuse(Crux crux, Visitor visitor, SentWhatIfs sent) {
        return crowd.seenBy(visitor, crux.slug())
                .map(everyone -> page(crux, everyone, selves.own(visitor, crux), sent))
                .map(page -> page.addAllObjects(beside.of(crux, visitor)));
    }

    private ModelAndView page(Crux crux, PageCrowd everyone, Own own, SentWhatIfs sent) {
        String title = texts.of("results.title", crux.title());
        boolean refused = !sent.problems().isEmpty();
        return new ModelAndView("results/page", refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("title", refused ? texts.of("ballot.title.error", title) : title)
                .addObject(
                        "page",
                        results.view(
                                crux,
                                Neighbours.of(crux.slug(), cruxes.findAllInOrder()),
                                everyone,
                                crowd.trends(everyone),
                                own))
                .addObject(
                        "turning",
                        turnings.of(crux, crowd.stances(everyone, crux), own, sent)
                                .orElse(null));
    }
}

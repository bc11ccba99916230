package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where the visitor stands in the crowd; before the reveal, a page without any figure. */
@Controller
class ResultsPage {

    private final Cruxes cruxes;
    private final Selves selves;
    private final Crowd crowd;
    private final Results results;

    ResultsPage(Cruxes cruxes, Selves selves, Crowd crowd, Results results) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.crowd = crowd;
        this.results = results;
    }

    @GetMapping("/cruxes/{slug}/results")
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        Crux crux = cruxes.read(slug)
                .filter(page -> !page.askedQuestions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return selves.find(request)
                .flatMap(visitor -> crowd.seenBy(visitor, slug)
                        .map(everyone -> unlocked(crux, everyone, selves.own(visitor, crux), model)))
                .orElseGet(() -> locked(crux, model));
    }

    private String unlocked(Crux crux, PageCrowd everyone, Own own, Model model) {
        Neighbours neighbours = Neighbours.of(crux.slug(), cruxes.findAllInOrder());
        model.addAttribute("page", results.view(crux, neighbours, everyone, crowd.trends(everyone), own));
        return "results/page";
    }

    private static String locked(Crux crux, Model model) {
        model.addAttribute("crux", crux);
        model.addAttribute("ballot", Ballot.of(crux, Own.NOTHING));
        return "results/locked";
    }
}

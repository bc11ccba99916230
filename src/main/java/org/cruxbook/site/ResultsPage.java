package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
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
    private final Crowds crowds;
    private final Results results;

    ResultsPage(Cruxes cruxes, Selves selves, Crowds crowds, Results results) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.crowds = crowds;
        this.results = results;
    }

    @GetMapping("/cruxes/{slug}/results")
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        Crux crux = cruxes.read(slug)
                .filter(page -> !page.askedQuestions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Own own = selves.on(request, slug);
        if (!own.revealed()) {
            model.addAttribute("crux", crux);
            model.addAttribute("ballot", Ballot.of(crux, own));
            return "results/locked";
        }
        model.addAttribute(
                "page", results.view(crux, Neighbours.of(slug, cruxes.findAllInOrder()), crowds.of(crux), own));
        return "results/page";
    }
}

package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RecentCruxes;
import org.cruxbook.crux.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where the visitor stands in the crowd; before the reveal, a page without any figure. */
@Controller
class ResultsPage {

    /** The value of the parameter that asks for the first answers instead of those of now. */
    private static final String FIRST = "first";

    private final RecentCruxes cruxes;
    private final Selves selves;
    private final UnlockedResults unlocked;

    ResultsPage(RecentCruxes cruxes, Selves selves, UnlockedResults unlocked) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.unlocked = unlocked;
    }

    @GetMapping("/cruxes/{slug}/results")
    @Snapshot
    ModelAndView show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String answers,
            HttpServletRequest request) {
        Crux crux = cruxes.read(slug)
                .filter(page -> !page.askedQuestions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return selves.find(request)
                .flatMap(visitor -> unlocked.show(crux, visitor, FIRST.equals(answers)))
                .orElseGet(() -> locked(crux));
    }

    private static ModelAndView locked(Crux crux) {
        return new ModelAndView("results/locked")
                .addObject("crux", crux)
                .addObject("ballot", Ballot.of(crux, Own.NOTHING));
    }
}

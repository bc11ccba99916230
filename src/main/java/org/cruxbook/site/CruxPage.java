package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Snapshot;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A crux, with its ballot on the page. */
@Controller
class CruxPage {

    private final Cruxes cruxes;
    private final Selves selves;

    CruxPage(Cruxes cruxes, Selves selves) {
        this.cruxes = cruxes;
        this.selves = selves;
    }

    @GetMapping("/cruxes/{slug}")
    @Snapshot
    ModelAndView show(@PathVariable String slug, HttpServletRequest request) {
        return cruxes.read(slug)
                .map(crux -> new ModelAndView("crux/page", "page", view(slug, crux, request)))
                .orElseGet(() -> byFileName(slug));
    }

    private CruxView view(String slug, Crux crux, HttpServletRequest request) {
        return new CruxView(
                crux,
                Neighbours.of(slug, cruxes.findAllInOrder()),
                Layout.of(crux),
                Ballot.of(crux, selves.on(request, slug)),
                ReadingTime.minutes(crux));
    }

    /** Links between files know nothing of a slug that the other page gives itself. */
    private ModelAndView byFileName(String name) {
        List<String> slugs = cruxes.findSlugsByFileName(name);
        if (slugs.size() != 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirects.found("/cruxes/{slug}", slugs.get(0));
    }
}

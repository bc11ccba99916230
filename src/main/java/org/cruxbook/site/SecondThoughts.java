package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Notes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where someone goes who was invited to think again and stays with their answers. */
@Controller
@RequestMapping("/cruxes/{slug}/second-thoughts")
class SecondThoughts {

    private final Cruxes cruxes;
    private final Selves selves;
    private final Notes notes;

    SecondThoughts(Cruxes cruxes, Selves selves, Notes notes) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.notes = notes;
    }

    @GetMapping
    ModelAndView again(@PathVariable String slug) {
        return results(slug);
    }

    @PostMapping
    ModelAndView stay(@PathVariable String slug, HttpServletRequest request) {
        selves.token(request).ifPresent(token -> notes.decline(token, slug));
        return results(slug);
    }

    private ModelAndView results(String slug) {
        if (!cruxes.existsBySlug(slug)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirects.seeOther("/cruxes/{slug}/results", slug);
    }
}

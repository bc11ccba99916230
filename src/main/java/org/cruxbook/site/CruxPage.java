package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.RecentCruxes;
import org.cruxbook.crux.Snapshot;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A crux, with its ballot on the page. */
@Controller
class CruxPage {

    private final Cruxes cruxes;
    private final RecentCruxes recent;
    private final Selves selves;

    CruxPage(Cruxes cruxes, RecentCruxes recent, Selves selves) {
        this.cruxes = cruxes;
        this.recent = recent;
        this.selves = selves;
    }

    @GetMapping("/cruxes/{slug}")
    @Snapshot
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        Crux crux = recent.read(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new CruxView(
                        crux,
                        Neighbours.of(slug, cruxes.findAllInOrder()),
                        Layout.of(crux),
                        Ballot.of(crux, selves.on(request, crux)),
                        ReadingTime.minutes(crux)));
        return "crux/page";
    }
}

package org.cruxbook.site;

import org.cruxbook.manuscript.Galleys;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tells authors what is wrong with their pages as they are now, and how each was read. */
@Controller
@Profile("author")
class ProblemsPage {

    private final Galleys galleys;

    ProblemsPage(Galleys galleys) {
        this.galleys = galleys;
    }

    /** @param page the file of the only page to show, relative to the content folder; without one, all with problems */
    @GetMapping("/problems")
    String show(@RequestParam(required = false) @Nullable String page, Model model) {
        ProblemsView all = ProblemsView.of(galleys.all(), galleys.ofFolders());
        model.addAttribute(
                "checked",
                page == null
                        ? all
                        : all.only(page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "problems/page";
    }
}

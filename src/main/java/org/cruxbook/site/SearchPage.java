package org.cruxbook.site;

import org.cruxbook.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds pages by their words; without a question it is only the field. */
@Controller
class SearchPage {

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    /** @param page from 1; whatever is no number is the first */
    @GetMapping("/search")
    String show(
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        model.addAttribute("found", search.find(asked, page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 1));
        model.addAttribute("longest", Search.LONGEST);
        return "search/page";
    }
}

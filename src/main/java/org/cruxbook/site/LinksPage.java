package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cruxbook.comparison.Name;
import org.cruxbook.comparison.PrivateLinks;
import org.cruxbook.comparison.TooManyLinks;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.visitor.Secret;
import org.cruxbook.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where visitors make private links to their answers, see whether they were opened, and revoke them. */
@Controller
@RequestMapping("/me/links")
class LinksPage {

    private final PrivateLinks links;
    private final LinkRows rows;
    private final Cruxes cruxes;
    private final Selves selves;
    private final Texts texts;
    private final PrivateAddress address;

    LinksPage(PrivateLinks links, LinkRows rows, Cruxes cruxes, Selves selves, Texts texts, PrivateAddress address) {
        this.links = links;
        this.rows = rows;
        this.cruxes = cruxes;
        this.selves = selves;
        this.texts = texts;
        this.address = address;
    }

    /** @param page the slug of the page to choose */
    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        return page(request, page, "", null);
    }

    /** The new link is in the answer and nowhere else: what is stored does not tell it. */
    @PostMapping
    ModelAndView make(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        Optional<Visitor> visitor = selves.find(request);
        if (visitor.isEmpty()) {
            return Redirects.seeOther("/me/links");
        }
        if (Name.isTooLong(name)) {
            return page(request, page, name, texts.of("links.name.long", Name.LONGEST));
        }
        requireAnswered(visitor.get(), page);
        return made(page, name, request);
    }

    private ModelAndView made(String page, String name, HttpServletRequest request) {
        try {
            Secret secret = links.make(
                    selves.token(request).orElseThrow(),
                    page.isEmpty() ? null : page,
                    Name.parse(name).orElse(null));
            return new ModelAndView("links/made").addObject("link", address.of(secret, request));
        } catch (TooManyLinks full) {
            return page(request, page, name, null);
        }
    }

    @PostMapping("/{id}/revoke")
    ModelAndView revoke(@PathVariable long id, HttpServletRequest request) {
        selves.find(request).ifPresent(visitor -> links.revoke(visitor, id));
        return Redirects.seeOther("/me/links");
    }

    private void requireAnswered(Visitor visitor, String page) {
        Set<String> answered = selves.said(visitor).keySet();
        if (answered.isEmpty() || !page.isEmpty() && !answered.contains(page)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView page(HttpServletRequest request, String chosen, String name, @Nullable String error) {
        Optional<Visitor> visitor = selves.find(request);
        Set<String> answered = visitor.map(known -> selves.said(known).keySet()).orElse(Set.of());
        List<Crux> pages = cruxes.findAllInOrder().stream()
                .filter(crux -> answered.contains(crux.slug()))
                .toList();
        List<LinkRow> made = visitor.map(rows::of).orElse(List.of());
        LinksView view = new LinksView(made, pages, chosen, name, error, made.size() >= PrivateLinks.MOST);
        HttpStatus status = error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        String title = texts.of("links.title");
        return new ModelAndView("links/page", status)
                .addObject("page", view)
                .addObject("title", error == null ? title : texts.of("ballot.title.error", title));
    }
}

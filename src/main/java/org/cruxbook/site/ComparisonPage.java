package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cruxbook.comparison.Comparisons;
import org.cruxbook.comparison.Gap;
import org.cruxbook.comparison.PrivateLink;
import org.cruxbook.comparison.PrivateLinks;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Snapshot;
import org.cruxbook.visitor.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The visitor beside whoever sent them the link that they opened last. Before the visitor has answered, a page that holds
 * nothing of the other's answers.
 */
@Controller
@RequestMapping("/comparison")
class ComparisonPage {

    private final LinkCookie opened;
    private final PrivateLinks links;
    private final Comparisons comparisons;
    private final ComparisonViews views;
    private final Cruxes cruxes;
    private final Selves selves;

    ComparisonPage(
            LinkCookie opened,
            PrivateLinks links,
            Comparisons comparisons,
            ComparisonViews views,
            Cruxes cruxes,
            Selves selves) {
        this.opened = opened;
        this.links = links;
        this.comparisons = comparisons;
        this.views = views;
        this.cruxes = cruxes;
        this.selves = selves;
    }

    /** Where a link leads that is about one page, or about all. */
    @GetMapping
    @Snapshot
    ModelAndView show(HttpServletRequest request) {
        return withLink(
                request,
                link -> link.cruxSlug()
                        .map(slug -> Redirects.seeOther("/comparison/{slug}", slug))
                        .orElseGet(() -> everywhere(link, selves.find(request))));
    }

    @GetMapping("/{slug}")
    @Snapshot
    ModelAndView show(@PathVariable String slug, HttpServletRequest request) {
        return withLink(
                request,
                link -> cruxes.read(slug)
                        .filter(crux ->
                                link.covers(slug) && !crux.askedQuestions().isEmpty())
                        .map(crux -> on(crux, link, selves.find(request)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Without a link there is nothing here; and nothing more where it was revoked. */
    private ModelAndView withLink(HttpServletRequest request, Function<PrivateLink, ModelAndView> show) {
        return opened.read(request)
                .map(secret -> links.find(secret).map(show).orElseGet(() -> OpenPage.form(OpenPage.NOWHERE)))
                .orElseGet(() -> OpenPage.form(OpenPage.CLOSED));
    }

    private ModelAndView on(Crux crux, PrivateLink link, Optional<Visitor> visitor) {
        if (visitor.filter(link::isOf).isPresent()) {
            return new ModelAndView("compare/own");
        }
        return visitor.flatMap(me -> comparisons.of(link, me, crux))
                .map(comparison -> new ModelAndView("compare/page").addObject("page", views.of(crux, link, comparison)))
                .orElseGet(() -> first(link).addObject("crux", crux));
    }

    private ModelAndView everywhere(PrivateLink link, Optional<Visitor> visitor) {
        if (visitor.filter(link::isOf).isPresent()) {
            return new ModelAndView("compare/own");
        }
        List<List<Gap>> pages =
                visitor.map(me -> comparisons.everywhere(link, me)).orElse(List.of());
        return pages.isEmpty()
                ? first(link)
                : new ModelAndView("compare/all").addObject("page", views.everywhere(link, pages));
    }

    private ModelAndView first(PrivateLink link) {
        return new ModelAndView("compare/first").addObject("other", views.other(link));
    }
}

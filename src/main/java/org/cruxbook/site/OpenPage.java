package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.cruxbook.comparison.PrivateLink;
import org.cruxbook.comparison.PrivateLinks;
import org.cruxbook.visitor.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a private link leads. The page knows nothing of the link, which a script puts into its form, or the visitor does; so
 * what fetches addresses to preview them opens nothing and learns nothing.
 */
@Controller
@RequestMapping("/compare")
class OpenPage {

    /** A link was given that leads nowhere. */
    static final String NOWHERE = "compare.nowhere";

    /** No link was given, or the browser does not keep it. */
    static final String CLOSED = "compare.closed";

    private final PrivateLinks links;
    private final Selves selves;
    private final LinkCookie opened;

    OpenPage(PrivateLinks links, Selves selves, LinkCookie opened) {
        this.links = links;
        this.selves = selves;
        this.opened = opened;
    }

    @GetMapping
    ModelAndView show() {
        return form(null);
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(defaultValue = "") String link, HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> secret = Secret.parse(PrivateAddress.secretIn(link));
        Optional<PrivateLink> found = secret.flatMap(links::find);
        if (found.isEmpty()) {
            return form(NOWHERE);
        }
        if (selves.find(request).filter(found.get()::isOf).isEmpty()) {
            links.open(secret.orElseThrow());
        }
        opened.write(response, secret.orElseThrow());
        return Redirects.seeOther("/comparison");
    }

    /** @param problem the name of a text that says why the form is shown; null where it is what was asked for */
    static ModelAndView form(@Nullable String problem) {
        return new ModelAndView("compare/open", problem == null ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .addObject("problem", problem);
    }
}

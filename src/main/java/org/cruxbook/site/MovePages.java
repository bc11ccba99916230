package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.cruxbook.estimate.Recoveries;
import org.cruxbook.visitor.RecoveryCode;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorToken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How someone takes everything along to another browser: by a link whose secret is in the part of its address that
 * browsers keep to themselves, or by that secret alone.
 */
@Controller
@RequestMapping("/me")
class MovePages {

    private static final String HERE = "/me/move";

    private final Selves selves;
    private final Recoveries recoveries;
    private final CookieDance dance;
    private final PublicAddress addresses;

    MovePages(Selves selves, Recoveries recoveries, CookieDance dance, PublicAddress addresses) {
        this.selves = selves;
        this.recoveries = recoveries;
        this.dance = dance;
        this.addresses = addresses;
    }

    /** The address that the link leaves in the browser. */
    @GetMapping("/link")
    ModelAndView again() {
        return Redirects.seeOther("/me");
    }

    /** Shows the code in its answer, once: nothing that is stored or written to a log can bring it back. */
    @PostMapping("/link")
    ModelAndView make(HttpServletRequest request) {
        return selves.token(request)
                .flatMap(recoveries::make)
                .map(code -> new ModelAndView("me/link")
                        .addObject("code", code.code())
                        .addObject("address", addresses.of(HERE, request.getContextPath()) + "#" + code.code()))
                .orElseGet(this::again);
    }

    @PostMapping("/link/revoke")
    ModelAndView revoke(HttpServletRequest request) {
        selves.token(request).ifPresent(recoveries::revoke);
        return again();
    }

    @GetMapping("/move")
    ModelAndView ask() {
        return page(null, HttpStatus.OK);
    }

    @PostMapping("/move")
    ModelAndView move(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<RecoveryCode> read = RecoveryCode.parse(code);
        Optional<Long> owner = read.flatMap(recoveries::owner);
        if (owner.isEmpty()) {
            return page(code.isBlank() ? "none" : "unknown", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (owner.equals(selves.find(request).map(Visitor::id))) {
            return page("own", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return selves.token(request)
                .map(token -> move(read.orElseThrow(), token))
                .orElseGet(() -> dance.again(HERE, request, response));
    }

    private ModelAndView move(RecoveryCode code, VisitorToken token) {
        return recoveries.redeem(code, token)
                ? Redirects.seeOther("/me")
                : page("unknown", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param problem what is wrong with the code, as a part of the name of a text; null where nothing is */
    private static ModelAndView page(@org.jspecify.annotations.Nullable String problem, HttpStatus status) {
        return new ModelAndView("me/move", status).addObject("problem", problem);
    }
}

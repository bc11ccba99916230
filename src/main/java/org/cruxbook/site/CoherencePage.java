package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.UnknownQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where someone takes the offer of a remark: one click, and an ordinary revision. */
@Controller
@RequestMapping("/cruxes/{slug}/coherence")
class CoherencePage {

    private final Selves selves;
    private final Remarks remarks;
    private final Ballots ballots;

    CoherencePage(Selves selves, Remarks remarks, Ballots ballots) {
        this.selves = selves;
        this.remarks = remarks;
        this.ballots = ballots;
    }

    @GetMapping
    ModelAndView again(@PathVariable String slug) {
        return Redirects.seeOther("/cruxes/{slug}/results#fit", slug);
    }

    /**
     * Takes what was offered if it still is: who has changed an answer meanwhile is shown what is so now, and nothing is
     * stored.
     *
     * @param slug the page that declares the relation
     * @param relation its place there
     * @param offer all that was to change, as it was shown
     * @param back the page whose results the offer was on; empty where it was in the visitor's book
     */
    @PostMapping
    ModelAndView take(
            @PathVariable String slug,
            @RequestParam int relation,
            @RequestParam String offer,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request) {
        selves.find(request)
                .flatMap(visitor -> remarks.offer(slug, relation, visitor))
                .filter(now -> now.values().equals(offer))
                .ifPresent(now -> store(now, request));
        return back.isEmpty() ? Redirects.seeOther("/me#fit") : Redirects.seeOther("/cruxes/{slug}/results#fit", back);
    }

    private void store(Remark.Offer offer, HttpServletRequest request) {
        try {
            ballots.submit(selves.token(request).orElseThrow(), offer.entries());
        } catch (UnknownQuestion changedMeanwhile) {
            // The page has changed within this moment: what is shown next says what is so now.
        }
    }
}

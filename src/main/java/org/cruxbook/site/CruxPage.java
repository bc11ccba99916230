package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
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

    private final RecentCruxes cruxes;
    private final Selves selves;
    private final ChainPages chains;
    private final Texts texts;

    CruxPage(RecentCruxes cruxes, Selves selves, ChainPages chains, Texts texts) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.chains = chains;
        this.texts = texts;
    }

    @GetMapping("/cruxes/{slug}")
    @Snapshot
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        Crux crux = cruxes.read(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Layout layout = Layout.of(crux);
        Optional<ChainView> chain = chains.on(slug, request);
        model.addAttribute(
                "page",
                new CruxView(
                        crux,
                        Neighbours.of(slug, cruxes.inOrder()),
                        layout,
                        Ballot.of(crux, selves.on(request, crux)),
                        ReadingTime.minutes(crux)));
        model.addAttribute("chain", chain.orElse(null));
        model.addAttribute("contents", contents(layout, chain.isPresent()));
        return "crux/page";
    }

    /** What a chain multiplies comes after all that its author wrote. */
    private List<Layout.Entry> contents(Layout layout, boolean chain) {
        Stream<Layout.Entry> last =
                chain ? Stream.of(new Layout.Entry("chain", texts.of("chain.heading"), false)) : Stream.empty();
        return Stream.concat(layout.contents().stream(), last).toList();
    }
}

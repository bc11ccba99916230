package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.RecentCruxes;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.WhatIfs;
import org.cruxbook.visitor.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where the form on the results page goes that asks for one's own crux. */
@Controller
@RequestMapping("/cruxes/{slug}/what-if")
class WhatIfPage {

    private final RecentCruxes cruxes;
    private final Selves selves;
    private final WhatIfs whatIfs;
    private final NumberCheck numbers;
    private final UnlockedResults results;
    private final Texts texts;

    WhatIfPage(
            RecentCruxes cruxes,
            Selves selves,
            WhatIfs whatIfs,
            NumberCheck numbers,
            UnlockedResults results,
            Texts texts) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.whatIfs = whatIfs;
        this.numbers = numbers;
        this.results = results;
        this.texts = texts;
    }

    /** The address that a refused form leaves in the browser. */
    @GetMapping
    ModelAndView again(@PathVariable String slug) {
        read(slug);
        return results(slug);
    }

    /** From whoever has stored nothing there is nothing to keep: what is asked for here comes after a stance. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView keep(@PathVariable String slug, SentForm sent, HttpServletRequest request) {
        Crux crux = read(slug);
        Question last = crux.finalQuestion().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Visitor> visitor = selves.find(request);
        List<Problem> problems = problems(sent, crux);
        if (visitor.isPresent() && !problems.isEmpty()) {
            return results.refuse(crux, visitor.get(), new SentWhatIfs(sent, problems))
                    .orElseGet(() -> results(slug));
        }
        if (visitor.isPresent()) {
            whatIfs.keep(selves.token(request).orElseThrow(), slug, last.key(), SentWhatIfs.imagined(sent, crux));
        }
        return results(slug);
    }

    private List<Problem> problems(SentForm sent, Crux crux) {
        return crux.subCruxes().stream()
                .flatMap(subCrux -> problem(sent, subCrux).stream())
                .toList();
    }

    private Optional<Problem> problem(SentForm sent, SubCrux subCrux) {
        String name = WhatIfField.name(subCrux);
        return numbers.problem(
                        () -> texts.of("ballot.quoted", subCrux.question().plain()), sent.typed(name), sent.twice(name))
                .map(message -> new Problem(name, name, message, true));
    }

    private static ModelAndView results(String slug) {
        return Redirects.seeOther("/cruxes/{slug}/results#yours", slug);
    }

    private Crux read(String slug) {
        return cruxes.read(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

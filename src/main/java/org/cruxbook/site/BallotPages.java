package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RecentCruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.NothingSubmitted;
import org.cruxbook.estimate.Outage;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.UnknownQuestion;
import org.cruxbook.limit.TooMany;
import org.cruxbook.visitor.VisitorToken;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where estimates are given, corrected and changed, and where someone asks to see the crowd without giving any. */
@Controller
@RequestMapping("/cruxes/{slug}")
class BallotPages {

    private final RecentCruxes cruxes;
    private final Selves selves;
    private final FormCheck check;
    private final Ballots ballots;
    private final Reveals reveals;
    private final CookieDance dance;
    private final Everywhere everywhere;
    private final Texts texts;

    BallotPages(
            RecentCruxes cruxes,
            Selves selves,
            FormCheck check,
            Ballots ballots,
            Reveals reveals,
            CookieDance dance,
            Everywhere everywhere,
            Texts texts) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.check = check;
        this.ballots = ballots;
        this.reveals = reveals;
        this.dance = dance;
        this.everywhere = everywhere;
        this.texts = texts;
    }

    @GetMapping("/estimate")
    ModelAndView show(@PathVariable String slug, HttpServletRequest request) {
        Crux crux = asking(slug);
        return page(crux, Ballot.of(crux, selves.on(request, crux)), HttpStatus.OK);
    }

    /** The address that a refused form leaves in the browser. */
    @GetMapping("/estimates")
    ModelAndView again(@PathVariable String slug) {
        asking(slug);
        return form(slug);
    }

    @PostMapping(path = "/estimates", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView submit(
            @PathVariable String slug, SentForm sent, HttpServletRequest request, HttpServletResponse response) {
        Crux crux = asking(slug);
        try {
            return take(crux, sent, request, response);
        } catch (TooMany tooMany) {
            return tooMany(tooMany, crux, sent, response);
        } catch (DataAccessException | TransactionException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.SECONDS);
            return notKept(crux, sent);
        }
    }

    /** Before the form was read. To ask to see the crowd is no ballot: that is answered as everywhere. */
    @ExceptionHandler
    ModelAndView tooMany(TooMany tooMany, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().endsWith("/estimates")) {
            throw tooMany;
        }
        SentForm sent = SentForm.of(MultiValueMap.fromMultiValue(values(request)));
        return tooMany(tooMany, asking(slug(request)), sent, response).addAllObjects(everywhere.on(request));
    }

    /** What was typed can be sent again. */
    private ModelAndView tooMany(TooMany tooMany, Crux crux, SentForm sent, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        Ballot ballot = Ballot.refused(crux, sent, Own.NOTHING, List.of(check.tooMany(crux, tooMany)));
        return page(crux, ballot, HttpStatus.TOO_MANY_REQUESTS);
    }

    private static String slug(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get("slug"));
    }

    private static Map<String, List<String>> values(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> List.of(sent.getValue())));
    }

    private ModelAndView take(Crux crux, SentForm sent, HttpServletRequest request, HttpServletResponse response) {
        Optional<VisitorToken> token = selves.token(request);
        List<Problem> problems = check.problems(sent, crux, token.isPresent());
        if (!problems.isEmpty()) {
            return refused(crux, sent, problems, request);
        }
        return token.map(visitor -> store(visitor, crux, sent, request))
                .orElseGet(() -> dance.ask(crux.slug(), request, response));
    }

    @PostMapping("/reveal")
    ModelAndView reveal(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        asking(slug);
        Optional<VisitorToken> token = selves.token(request);
        token.ifPresent(visitor -> reveals.look(visitor, slug));
        return token.map(visitor -> results(slug)).orElseGet(() -> dance.ask(slug, request, response));
    }

    private ModelAndView store(VisitorToken visitor, Crux crux, SentForm sent, HttpServletRequest request) {
        try {
            List<Entry> entries = sent.entries(crux);
            ballots.submit(visitor, crux.slug(), entries, sent.marks(crux), NoteField.jottings(sent));
            boolean revealed = entries.stream().anyMatch(entry -> entry.value() != null)
                    || selves.on(request, crux).revealed();
            return revealed ? results(crux.slug()) : form(crux.slug());
        } catch (NothingSubmitted nothing) {
            return refused(crux, sent, List.of(check.nothing(crux)), request);
        } catch (UnknownQuestion changedMeanwhile) {
            return refused(crux, sent, List.of(check.changed(crux)), request);
        }
    }

    /** Where someone goes on who has stored stances alone, which reveal nothing. */
    private static ModelAndView form(String slug) {
        return Redirects.seeOther("/cruxes/{slug}/estimate", slug);
    }

    private static ModelAndView results(String slug) {
        return Redirects.seeOther("/cruxes/{slug}/results", slug);
    }

    private ModelAndView refused(Crux crux, SentForm sent, List<Problem> problems, HttpServletRequest request) {
        Own own = selves.on(request, crux);
        return page(crux, Ballot.refused(crux, sent, own, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Without asking the database for anything; whatever boxes were shown filled stay marked as that. */
    private ModelAndView notKept(Crux crux, SentForm sent) {
        Ballot ballot = Ballot.refused(crux, sent, Own.NOTHING, List.of(check.away(crux)));
        return page(crux, ballot, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView page(Crux crux, Ballot ballot, HttpStatus status) {
        String title = texts.of("ballot.title", crux.title());
        return new ModelAndView("ballot/page", status)
                .addObject("page", new BallotView(crux, ballot))
                .addObject("title", ballot.problems().isEmpty() ? title : texts.of("ballot.title.error", title));
    }

    private Crux asking(String slug) {
        return cruxes.read(slug)
                .filter(crux -> !crux.askedQuestions().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

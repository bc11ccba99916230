package org.cruxbook.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crowd.PageMovements;
import org.cruxbook.crowd.Trend;
import org.cruxbook.crowd.WholeCrowd;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RecentCruxes;
import org.cruxbook.crux.Snapshot;
import org.cruxbook.visitor.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The results of a page for a visitor who may see them. */
@Component
class UnlockedResults {

    private static final Trend NO_TREND = new Trend(List.of());

    private final RecentCruxes cruxes;
    private final Selves selves;
    private final Crowd crowd;
    private final Results results;
    private final Turnings turnings;
    private final Movements movements;
    private final Beside beside;
    private final Texts texts;

    UnlockedResults(
            RecentCruxes cruxes,
            Selves selves,
            Crowd crowd,
            Results results,
            Turnings turnings,
            Movements movements,
            Beside beside,
            Texts texts) {
        this.cruxes = cruxes;
        this.selves = selves;
        this.crowd = crowd;
        this.results = results;
        this.turnings = turnings;
        this.movements = movements;
        this.beside = beside;
        this.texts = texts;
    }

    /**
     * Empty as long as the crowd has not been revealed to this visitor.
     *
     * @param first whether to show what everyone said first, as far as they had not seen the others, instead of what they
     *     say now
     */
    Optional<ModelAndView> show(Crux crux, Visitor visitor, boolean first) {
        Own own = selves.own(visitor, crux);
        return crowd.wholeSeenBy(visitor, crux, own.lastSaid())
                .map(everyone -> first
                        ? before(crux, everyone.movements(), own)
                        : now(crux, everyone, own, SentWhatIfs.NOTHING).addAllObjects(beside.of(crux, visitor)));
    }

    /** With what was typed into the form on the page, and what is wrong with it; empty likewise. */
    @Snapshot
    Optional<ModelAndView> refuse(Crux crux, Visitor visitor, SentWhatIfs sent) {
        Own own = selves.own(visitor, crux);
        return crowd.wholeSeenBy(visitor, crux, own.lastSaid())
                .map(everyone -> now(crux, everyone, own, sent).addAllObjects(beside.of(crux, visitor)));
    }

    private ModelAndView before(Crux crux, PageMovements movements, Own own) {
        return page(crux, key -> movements.of(key).first(), key -> NO_TREND, own.atFirst(), SentWhatIfs.NOTHING)
                .addObject("first", true);
    }

    private ModelAndView now(Crux crux, WholeCrowd everyone, Own own, SentWhatIfs sent) {
        return page(crux, everyone.now()::of, everyone.trends()::of, own, sent)
                .addObject("first", false)
                .addObject("moved", movements.rows(crux, everyone.movements()::of))
                .addObject("invited", own.invited() && showsAnything(crux, everyone.now()))
                .addObject(
                        "turning",
                        turnings.of(crux, everyone.stances(), own, sent).orElse(null));
    }

    /** Whether there is a figure to have second thoughts about. */
    private static boolean showsAnything(Crux crux, PageCrowd everyone) {
        return crux.askedQuestions().stream()
                .anyMatch(question -> everyone.of(question.key()).enoughToShow());
    }

    private ModelAndView page(
            Crux crux,
            Function<String, Distribution> answers,
            Function<String, Trend> trends,
            Own own,
            SentWhatIfs sent) {
        String title = texts.of("results.title", crux.title());
        boolean refused = !sent.problems().isEmpty();
        Neighbours neighbours = Neighbours.of(crux.slug(), cruxes.inOrder());
        return new ModelAndView("results/page", refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("title", refused ? texts.of("ballot.title.error", title) : title)
                .addObject("page", results.view(crux, neighbours, answers, trends, own));
    }
}

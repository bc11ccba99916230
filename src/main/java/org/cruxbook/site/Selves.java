package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.Estimates;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Notes;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.Stance;
import org.cruxbook.estimate.Stances;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorCookie;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.stereotype.Component;

/** Finds out who is behind a request, and what they themselves have said; never what anyone else has. */
@Component
class Selves {

    private final VisitorCookie cookie;
    private final Visitors visitors;
    private final Estimates estimates;
    private final Stances stances;
    private final Notes notes;
    private final Reveals reveals;

    Selves(
            VisitorCookie cookie,
            Visitors visitors,
            Estimates estimates,
            Stances stances,
            Notes notes,
            Reveals reveals) {
        this.cookie = cookie;
        this.visitors = visitors;
        this.estimates = estimates;
        this.stances = stances;
        this.notes = notes;
        this.reveals = reveals;
    }

    /** The token that the request brings, whether anything is stored under it or not. */
    Optional<VisitorToken> token(HttpServletRequest request) {
        return cookie.read(request);
    }

    Own on(HttpServletRequest request, Crux crux) {
        return find(request).map(visitor -> own(visitor, crux)).orElse(Own.NOTHING);
    }

    /** What a visitor has said on one page. */
    Own own(Visitor visitor, Crux crux) {
        List<Estimate> given = estimates.findAll(visitor.id(), crux.slug());
        List<Note> written = notes.findAll(visitor.id(), crux.slug());
        List<Stance> taken = stances.findAll(visitor.id(), crux.slug());
        return new Own(
                values(given),
                said(taken, Stance::step),
                crux.finalQuestion()
                        .map(question -> said(taken, stance -> stance.whatIf(question.key())))
                        .orElse(Map.of()),
                firsts(given),
                words(written),
                invited(given, written),
                reveals.seen(visitor.id(), crux.slug()),
                lastSaid(given, taken));
    }

    private static Instant lastSaid(List<Estimate> given, List<Stance> taken) {
        return Stream.concat(
                        given.stream().map(estimate -> estimate.latest().at()),
                        taken.stream().map(stance -> stance.latest().at()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Map<String, Probability> firsts(List<Estimate> given) {
        return given.stream()
                .filter(estimate -> estimate.value().isPresent())
                .collect(Collectors.toMap(
                        Estimate::questionKey,
                        estimate -> Objects.requireNonNull(estimate.first().value())));
    }

    private static Map<String, String> words(List<Note> written) {
        return written.stream()
                .filter(note -> !note.words().isEmpty())
                .collect(Collectors.toMap(note -> NoteField.name(note.kind()), Note::words));
    }

    /** Once per page: until an answer is changed, or the visitor says that none is. */
    private static boolean invited(List<Estimate> given, List<Note> written) {
        return written.stream().noneMatch(note -> note.kind() == Note.Kind.CHANGE)
                && given.stream()
                        .anyMatch(estimate -> estimate.value().isPresent()
                                && !estimate.first().crowdSeen())
                && given.stream().noneMatch(estimate -> !estimate.latest().equals(estimate.first()));
    }

    private static <T> Map<String, T> said(List<Stance> stances, Function<Stance, Optional<T>> what) {
        return stances.stream()
                .filter(stance -> what.apply(stance).isPresent())
                .collect(Collectors.toMap(
                        Stance::subCruxKey, stance -> what.apply(stance).orElseThrow()));
    }

    /** What a visitor has said, by page; a page without a word is not among them. */
    Map<String, Map<String, Probability>> said(Visitor visitor) {
        return estimates.findAll(visitor.id()).stream()
                .filter(estimate -> estimate.value().isPresent())
                .collect(Collectors.groupingBy(
                        Estimate::cruxSlug, Collectors.collectingAndThen(Collectors.toList(), Selves::values)));
    }

    /** Who has stored something before; empty for everyone else. */
    Optional<Visitor> find(HttpServletRequest request) {
        return token(request).flatMap(visitors::find);
    }

    private static Map<String, Probability> values(List<Estimate> estimates) {
        return estimates.stream()
                .filter(estimate -> estimate.value().isPresent())
                .collect(Collectors.toMap(
                        Estimate::questionKey, estimate -> estimate.value().orElseThrow()));
    }
}

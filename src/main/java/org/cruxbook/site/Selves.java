package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.Estimates;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Reveals;
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
    private final Reveals reveals;

    Selves(VisitorCookie cookie, Visitors visitors, Estimates estimates, Reveals reveals) {
        this.cookie = cookie;
        this.visitors = visitors;
        this.estimates = estimates;
        this.reveals = reveals;
    }

    /** The token that the request brings, whether anything is stored under it or not. */
    Optional<VisitorToken> token(HttpServletRequest request) {
        return cookie.read(request);
    }

    Own on(HttpServletRequest request, String slug) {
        return find(request).map(visitor -> own(visitor, slug)).orElse(Own.NOTHING);
    }

    /** On every page with one of these slugs. */
    Map<String, Own> on(HttpServletRequest request, List<String> slugs) {
        return find(request).map(visitor -> own(visitor, slugs)).orElse(Map.of());
    }

    private Optional<Visitor> find(HttpServletRequest request) {
        return token(request).flatMap(visitors::find);
    }

    private Own own(Visitor visitor, String slug) {
        return new Own(values(estimates.findAll(visitor.id(), slug)), reveals.seen(visitor.id(), slug));
    }

    private Map<String, Own> own(Visitor visitor, List<String> slugs) {
        var seen = reveals.seen(visitor.id(), slugs);
        var bySlug = estimates.findAll(visitor.id()).stream().collect(Collectors.groupingBy(Estimate::cruxSlug));
        return slugs.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        slug -> new Own(values(bySlug.getOrDefault(slug, List.of())), seen.contains(slug))));
    }

    private static Map<String, Probability> values(List<Estimate> estimates) {
        return estimates.stream()
                .filter(estimate -> estimate.value().isPresent())
                .collect(Collectors.toMap(
                        Estimate::questionKey, estimate -> estimate.value().orElseThrow()));
    }
}

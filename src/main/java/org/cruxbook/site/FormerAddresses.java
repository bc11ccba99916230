package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.FormerSlug;
import org.cruxbook.crux.FormerSlugs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads whoever asks for a page at an address that it once had to where it is now; and at the one that its file's name
 * would give it, because links between files know nothing of a slug that the other page gives itself. A form that was
 * open while its page moved is sent on with all that was typed into it: its questions have the same keys there.
 */
@Component
class FormerAddresses implements HandlerExceptionResolver, Ordered {

    private static final String SLUG = "slug";

    /** How each method is sent on; 308 asks for the same method and body again. */
    private static final Map<String, HttpStatus> SENT_ON = Map.of(
            "GET", HttpStatus.MOVED_PERMANENTLY,
            "HEAD", HttpStatus.MOVED_PERMANENTLY,
            "POST", HttpStatus.PERMANENT_REDIRECT);

    private final FormerSlugs formerSlugs;
    private final Cruxes cruxes;

    FormerAddresses(FormerSlugs formerSlugs, Cruxes cruxes) {
        this.formerSlugs = formerSlugs;
        this.cruxes = cruxes;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        boolean missing = e instanceof ResponseStatusException answer && answer.getStatusCode() == HttpStatus.NOT_FOUND;
        HttpStatus status = SENT_ON.get(request.getMethod());
        if (!missing || status == null) {
            return null;
        }
        Map<String, Object> variables = variables(request);
        return slug(variables)
                .flatMap(this::now)
                .map(now -> moved(status, address(request, variables, now), response))
                .orElse(null);
    }

    private Optional<String> now(String slug) {
        return formerSlugs
                .findBySlug(slug)
                .map(FormerSlug::cruxSlug)
                // Earlier versions kept such a sign for a page that had come back and gone.
                .filter(now -> !now.equals(slug))
                .or(() -> ofFile(slug));
    }

    private Optional<String> ofFile(String name) {
        List<String> slugs = cruxes.findSlugsByFileName(name);
        return slugs.size() == 1 && !slugs.contains(name) ? Optional.of(slugs.get(0)) : Optional.empty();
    }

    /** What stood in the address in the places that its pattern names. */
    private static Map<String, Object> variables(HttpServletRequest request) {
        Map<String, Object> variables = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        return variables;
    }

    private static Optional<String> slug(Map<String, Object> variables) {
        return Optional.ofNullable(variables.get(SLUG)).map(Object::toString);
    }

    private static String address(HttpServletRequest request, Map<String, Object> variables, String now) {
        variables.put(SLUG, now);
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return UriComponentsBuilder.fromPath(pattern)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
    }

    /** Not for ever: a page may come back to an address that it left. */
    private static ModelAndView moved(HttpStatus status, String address, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.LOCATION, address);
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

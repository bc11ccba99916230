package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
 * would give it, because links between files know nothing of a slug that the other page gives itself.
 */
@Component
class FormerAddresses implements HandlerExceptionResolver, Ordered {

    private final FormerSlugs formerSlugs;
    private final Cruxes cruxes;

    FormerAddresses(FormerSlugs formerSlugs, Cruxes cruxes) {
        this.formerSlugs = formerSlugs;
        this.cruxes = cruxes;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        boolean missing = e instanceof ResponseStatusException status && status.getStatusCode() == HttpStatus.NOT_FOUND;
        if (!missing || !request.getMethod().equals("GET")) {
            return null;
        }
        return slug(request)
                .flatMap(this::now)
                .map(now -> moved(now, request, response))
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

    private static Optional<String> slug(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("slug"))
                : Optional.empty();
    }

    /** Not for ever: a page may come back to an address that it left. */
    private static ModelAndView moved(String now, HttpServletRequest request, HttpServletResponse response) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(
                HttpHeaders.LOCATION,
                UriComponentsBuilder.fromPath(pattern)
                        .encode()
                        .buildAndExpand(now)
                        .toUriString());
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

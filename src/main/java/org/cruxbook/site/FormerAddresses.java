package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
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

/** Leads whoever asks for a page at an address that it once had to where it is now. */
@Component
class FormerAddresses implements HandlerExceptionResolver, Ordered {

    private final FormerSlugs formerSlugs;

    FormerAddresses(FormerSlugs formerSlugs) {
        this.formerSlugs = formerSlugs;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        boolean missing = e instanceof ResponseStatusException status && status.getStatusCode() == HttpStatus.NOT_FOUND;
        if (!missing || !request.getMethod().equals("GET")) {
            return null;
        }
        return slug(request)
                .flatMap(formerSlugs::findBySlug)
                .map(former -> moved(former, request, response))
                .orElse(null);
    }

    private static Optional<String> slug(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("slug"))
                : Optional.empty();
    }

    /** Not for ever: a page may come back to an address that it left. */
    private static ModelAndView moved(FormerSlug former, HttpServletRequest request, HttpServletResponse response) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(
                HttpHeaders.LOCATION,
                UriComponentsBuilder.fromPath(pattern)
                        .encode()
                        .buildAndExpand(former.cruxSlug())
                        .toUriString());
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

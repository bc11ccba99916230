package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cruxbook.manuscript.Drafts;
import org.cruxbook.transfer.ExportSettings;
import org.cruxbook.visitor.VisitorCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriUtils;

/** What every page's frame needs to know. Found out for pages alone: most forms are answered with a redirect, which has no frame. */
@Component
class Everywhere implements HandlerInterceptor {

    private static final String PICTURE = "/preview.png";

    private final boolean demo;
    private final Drafts drafts;
    private final VisitorCookie cookie;
    private final PublicAddress addresses;
    private final ResourceUrlProvider assets;
    private final ExportSettings export;

    Everywhere(
            Environment environment,
            Drafts drafts,
            VisitorCookie cookie,
            PublicAddress addresses,
            ResourceUrlProvider assets,
            ExportSettings export) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.drafts = drafts;
        this.cookie = cookie;
        this.addresses = addresses;
        this.assets = assets;
        this.export = export;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.isReference()) {
            on(request).forEach(page.getModelMap()::putIfAbsent);
        }
    }

    /**
     * All of it. A page that answers an exception has to take it by itself: Spring does not hand it over to anyone.
     *
     * <p>{@code demo}: whether the answers are invented, which every page must say. {@code author}: whether this is the authors'
     * own view, which every page must say. {@code rows}: whether others may download single answers, which visitors are told
     * before they send any. {@code drafts}: the slugs of pages that only authors see.
     */
    Map<String, Object> on(HttpServletRequest request) {
        return Map.of(
                "demo", demo,
                "author", drafts.areShown(),
                "rows", export.givesRows(),
                "drafts", drafts.slugs(),
                "frame", frame(request));
    }

    private Frame frame(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Frame(
                cookie.read(request).isPresent(),
                addresses.of(UriUtils.decode(path, StandardCharsets.UTF_8)).orElse(null),
                addresses.of(versioned(PICTURE)).orElse(null));
    }

    private String versioned(String asset) {
        String path = assets.getForLookupPath(asset);
        return path == null ? asset : path;
    }
}

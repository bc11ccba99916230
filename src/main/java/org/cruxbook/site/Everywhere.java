package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.cruxbook.manuscript.Drafts;
import org.cruxbook.transfer.ExportSettings;
import org.cruxbook.visitor.VisitorCookie;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriUtils;

/** What every page's frame needs to know. */
@ControllerAdvice(annotations = Controller.class)
class Everywhere {

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

    /** Whether the answers are invented, which every page must say. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /** Whether this is the authors' own view, which every page must say. */
    @ModelAttribute("author")
    boolean author() {
        return drafts.areShown();
    }

    /** Whether others may download single answers, which visitors are told before they send any. */
    @ModelAttribute("rows")
    boolean rows() {
        return export.givesRows();
    }

    /** The slugs of pages that only authors see. */
    @ModelAttribute("drafts")
    Set<String> drafts() {
        return drafts.slugs();
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Frame(
                cookie.read(request).isPresent(),
                addresses.of(UriUtils.decode(path, StandardCharsets.UTF_8)).orElse(null),
                addresses.of(versioned(PICTURE)).orElse(null));
    }

    /** All of it, for a page that answers an exception: Spring leaves it out there. */
    Map<String, Object> on(HttpServletRequest request) {
        return Map.of("demo", demo(), "author", author(), "rows", rows(), "drafts", drafts(), "frame", frame(request));
    }

    private String versioned(String asset) {
        String path = assets.getForLookupPath(asset);
        return path == null ? asset : path;
    }
}

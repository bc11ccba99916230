package org.cruxbook.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What search engines are told. Forms, and the page that stands before the results, say in their heads that they are not
 * to be listed, which an engine only finds out if it may fetch them.
 */
@Controller
class SearchEngines {

    private final Cruxes cruxes;
    private final PublicAddress addresses;

    SearchEngines(Cruxes cruxes, PublicAddress addresses) {
        this.cruxes = cruxes;
        this.addresses = addresses;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String sitemap = addresses
                .of("/sitemap.xml")
                .map(address -> "\nSitemap: " + address + "\n")
                .orElse("");
        return answer(
                MediaType.TEXT_PLAIN,
                CacheControl.maxAge(Duration.ofHours(1)).cachePublic(),
                "User-agent: *\nDisallow: /api/\n" + sitemap);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(HttpServletRequest request) {
        String otherwise = "http://localhost:" + request.getLocalPort() + request.getContextPath();
        String pages = Stream.concat(
                        Stream.of("/", "/method", "/privacy"),
                        cruxes.findAllInOrder().stream().map(Crux::slug).map(slug -> "/cruxes/" + slug))
                .map(path -> "<url><loc>" + addresses.of(path, otherwise) + "</loc></url>\n")
                .collect(Collectors.joining());
        return answer(
                MediaType.APPLICATION_XML,
                CacheControl.noCache(),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + pages + "</urlset>\n");
    }

    private static ResponseEntity<String> answer(MediaType type, CacheControl caching, String body) {
        return ResponseEntity.ok().contentType(type).cacheControl(caching).body(body);
    }
}

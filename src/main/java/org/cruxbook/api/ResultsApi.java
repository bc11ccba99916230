package org.cruxbook.api;

import jakarta.servlet.http.HttpServletRequest;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The crowd for programs. To ask is to choose to see. */
@RestController
class ResultsApi {

    private final Cruxes cruxes;
    private final Chains chains;
    private final Crowd crowd;
    private final Looks looks;

    ResultsApi(Cruxes cruxes, Chains chains, Crowd crowd, Looks looks) {
        this.cruxes = cruxes;
        this.chains = chains;
        this.crowd = crowd;
        this.looks = looks;
    }

    @GetMapping(path = "/api/cruxes/{slug}/results", produces = "application/json")
    ResponseEntity<ResultsContent> results(@PathVariable String slug, HttpServletRequest request) {
        Crux crux = cruxes.read(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        looks.record(slug, request);
        PageCrowd everyone = crowd.forPrograms(slug);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ResultsContent.of(
                        crux,
                        everyone,
                        crowd.stances(everyone, crux),
                        chains.find(slug)
                                .filter(Chain::whole)
                                .map(crowd::forPrograms)
                                .orElse(null)));
    }
}

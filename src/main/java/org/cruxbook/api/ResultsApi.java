package org.cruxbook.api;

import jakarta.servlet.http.HttpServletRequest;
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
    private final Looks looks;
    private final ResultsCopies copies;

    ResultsApi(Cruxes cruxes, Looks looks, ResultsCopies copies) {
        this.cruxes = cruxes;
        this.looks = looks;
        this.copies = copies;
    }

    /** The look is recorded before anything is read: nobody sees a crowd and still counts as blind. */
    @GetMapping(path = "/api/cruxes/{slug}/results", produces = "application/json")
    ResponseEntity<ResultsContent> results(@PathVariable String slug, HttpServletRequest request) {
        if (!cruxes.existsBySlug(slug)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        looks.record(slug, request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(copies.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}

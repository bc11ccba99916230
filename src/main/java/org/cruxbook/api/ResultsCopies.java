package org.cruxbook.api;

import java.util.Optional;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Snapshot;
import org.springframework.stereotype.Component;

/** Makes copies of results for programs, in which a page and its crowd are those of one moment. */
@Component
class ResultsCopies {

    private final Cruxes cruxes;
    private final Chains chains;
    private final Crowd crowd;

    ResultsCopies(Cruxes cruxes, Chains chains, Crowd crowd) {
        this.cruxes = cruxes;
        this.chains = chains;
        this.crowd = crowd;
    }

    /** Empty for an unknown page. */
    @Snapshot
    Optional<ResultsContent> of(String slug) {
        return cruxes.read(slug).map(this::copy);
    }

    private ResultsContent copy(Crux crux) {
        PageCrowd everyone = crowd.forPrograms(crux.slug());
        return ResultsContent.of(
                crux,
                everyone,
                crowd.stances(everyone, crux),
                chains.find(crux.slug())
                        .filter(Chain::whole)
                        .map(crowd::forPrograms)
                        .orElse(null));
    }
}

package org.cruxbook.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Chains;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Snapshot;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the pages say, as data; nothing here is a figure of the crowd. */
@RestController
@RequestMapping(path = "/api/cruxes", produces = "application/json")
class CruxApi {

    private final Cruxes cruxes;
    private final Chains chains;

    CruxApi(Cruxes cruxes, Chains chains) {
        this.cruxes = cruxes;
        this.chains = chains;
    }

    @GetMapping
    @Snapshot
    List<IndexEntry> list() {
        Map<String, Long> questions = cruxes.findAllAskedQuestions().stream()
                .collect(Collectors.groupingBy(question -> question.crux().slug(), Collectors.counting()));
        Map<String, Integer> steps = chains.findAll().stream()
                .collect(Collectors.toMap(Chain::slug, chain -> chain.links().size()));
        return cruxes.findAllInOrder().stream()
                .map(crux -> IndexEntry.of(
                        crux, questions.getOrDefault(crux.slug(), 0L).intValue(), steps.get(crux.slug())))
                .toList();
    }

    @GetMapping("/{slug}")
    @Snapshot
    CruxContent content(@PathVariable String slug) {
        return cruxes.read(slug)
                .map(crux ->
                        CruxContent.of(crux, chains.find(slug).map(Chain::links).orElse(List.of())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

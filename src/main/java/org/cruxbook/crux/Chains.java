package org.cruxbook.crux;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All chains that are published, with the questions that their steps lead to now. */
@Component
public class Chains {

    private final ChainSteps steps;
    private final Signposts signposts;

    Chains(ChainSteps steps, Signposts signposts) {
        this.steps = steps;
        this.signposts = signposts;
    }

    /** The chain at this address; empty where there is none, or another kind of page. */
    @Transactional(readOnly = true)
    public Optional<Chain> find(String slug) {
        List<ChainStep> own = steps.findByPage(slug);
        return own.isEmpty() ? Optional.empty() : Optional.of(chain(slug, own, asked(own)));
    }

    /** In the order of the index; with a fixed number of queries as long as authors name pages by their slugs. */
    @Transactional(readOnly = true)
    public List<Chain> findAll() {
        List<ChainStep> all = steps.findAllInOrder();
        Map<QuestionAddress, Question> asked = asked(all);
        return all.stream()
                .collect(Collectors.groupingBy(step -> step.crux().slug(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(chain -> chain(chain.getKey(), chain.getValue(), asked))
                .toList();
    }

    private Map<QuestionAddress, Question> asked(List<ChainStep> all) {
        return signposts.find(all.stream().map(ChainStep::asked).toList());
    }

    private static Chain chain(String slug, List<ChainStep> steps, Map<QuestionAddress, Question> asked) {
        return new Chain(
                slug,
                steps.stream()
                        .map(step -> new Chain.Link(step, asked.get(step.asked())))
                        .toList());
    }
}

package org.cruxbook.crux;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the questions that authors name. A page is named by its slug, by the name of its file, or by an address that it
 * had before; a question by its key, by the key that its author gave it, or by its number on the page.
 */
@Component
public class Signposts {

    private final Cruxes cruxes;
    private final FormerSlugs formerSlugs;

    Signposts(Cruxes cruxes, FormerSlugs formerSlugs) {
        this.cruxes = cruxes;
        this.formerSlugs = formerSlugs;
    }

    /** The questions, with their pages, that these addresses lead to now; one that leads to none is not among them. */
    @Transactional(readOnly = true)
    public Map<QuestionAddress, Question> find(Collection<QuestionAddress> addresses) {
        Map<String, List<Question>> pages =
                pages(addresses.stream().map(QuestionAddress::slug).collect(Collectors.toSet()));
        Map<QuestionAddress, Question> found = new HashMap<>();
        addresses.forEach(address -> find(address.key(), pages.getOrDefault(address.slug(), List.of()))
                .ifPresent(question -> found.put(address, question)));
        return found;
    }

    private static Optional<Question> find(String name, List<Question> asked) {
        return asked.stream()
                .filter(question -> question.key().equals(name))
                .findFirst()
                .or(() -> asked.stream()
                        .filter(question -> name.equals(question.authorKey()))
                        .findFirst())
                .or(() -> asked.stream()
                        .filter(question -> name.equals(String.valueOf(question.number())))
                        .findFirst());
    }

    /** What each page asks, by the name that it goes by here. */
    private Map<String, List<Question>> pages(Set<String> names) {
        Map<String, List<Question>> pages = bySlug(names);
        Map<String, String> others = new HashMap<>();
        names.stream()
                .filter(name -> !pages.containsKey(name))
                .forEach(name -> otherwise(name).ifPresent(slug -> others.put(name, slug)));
        Map<String, List<Question>> more = bySlug(others.values());
        others.forEach((name, slug) -> pages.put(name, more.getOrDefault(slug, List.of())));
        return pages;
    }

    private Map<String, List<Question>> bySlug(Collection<String> slugs) {
        return slugs.isEmpty()
                ? new HashMap<>()
                : cruxes.findAskedQuestions(slugs).stream()
                        .collect(Collectors.groupingBy(
                                question -> question.crux().slug(), HashMap::new, Collectors.toList()));
    }

    private Optional<String> otherwise(String name) {
        List<String> named = cruxes.findSlugsByFileName(name);
        return named.size() == 1
                ? Optional.of(named.get(0))
                : formerSlugs.findBySlug(name).map(FormerSlug::cruxSlug);
    }
}

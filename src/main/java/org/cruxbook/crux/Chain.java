package org.cruxbook.crux;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that multiplies answers to questions of other pages, each of which is asked, if its author has done well, given
 * that all before it came true.
 *
 * @param slug the page's
 * @param links its steps in the author's order
 */
public record Chain(String slug, List<Link> links) {

    public Chain {
        links = List.copyOf(links);
    }

    /**
     * A step, and the question that it leads to.
     *
     * @param question null where it leads nowhere: the page or the key is not, or no longer, there
     */
    public record Link(ChainStep step, @Nullable Question question) {

        /** @throws NullPointerException if it leads nowhere */
        public Question asked() {
            return Objects.requireNonNull(question);
        }

        /** Where the question is. */
        public QuestionAddress address() {
            return new QuestionAddress(asked().crux().slug(), asked().key());
        }
    }

    /** Whether every step leads to a question, so that there is something to multiply. */
    public boolean whole() {
        return links.stream().allMatch(link -> link.question() != null);
    }

    /** The pages that it takes answers from, as far as its steps lead to any. */
    public Set<String> pages() {
        return links.stream()
                .filter(link -> link.question() != null)
                .map(link -> link.address().slug())
                .collect(Collectors.toSet());
    }
}

package org.cruxbook.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the author calls the product of the page's answers.
 *
 * @param value null until the visitor has answered every question of the page
 */
record Product(RichText text, @Nullable String value) {

    static List<Product> of(Crux crux, Own own) {
        return crux.questions().stream()
                .filter(Question::derived)
                .map(question -> new Product(question.text(), value(crux, own)))
                .toList();
    }

    private static @Nullable String value(Crux crux, Own own) {
        List<Double> shares = crux.askedQuestions().stream()
                .map(question -> own.value(question.key()))
                .flatMap(value -> Stream.ofNullable(value).filter(Objects::nonNull))
                .map(value -> value.percent() / 100)
                .toList();
        boolean complete = shares.size() == crux.askedQuestions().size();
        return complete ? Percents.of(100 * shares.stream().reduce(1.0, (one, other) -> one * other)) : null;
    }
}

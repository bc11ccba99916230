package org.cruxbook.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.crux.Relation;
import org.cruxbook.estimate.Coherence;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A relation with what one visitor says to its questions.
 *
 * @param members its questions, in its order
 * @param all the question that asks for all of them; null where there is none
 * @param said what the visitor says, by page and question key
 */
record Related(
        Relation relation, List<Question> members, @Nullable Question all, Map<String, Map<String, Probability>> said) {

    /**
     * @param asked the questions that addresses lead to
     * @return null where one of its questions is not asked: then it says nothing
     */
    static @Nullable Related of(
            Relation relation, Map<QuestionAddress, Question> asked, Map<String, Map<String, Probability>> said) {
        List<Question> members = relation.members().stream()
                .map(asked::get)
                .filter(Objects::nonNull)
                .toList();
        Question all = relation.all().map(asked::get).orElse(null);
        boolean complete = members.size() == relation.members().size()
                && (all != null) == relation.all().isPresent();
        return complete ? new Related(relation, members, all, said) : null;
    }

    Stream<Question> questions() {
        return Stream.concat(members.stream(), Stream.ofNullable(all));
    }

    Set<String> pages() {
        return questions().map(question -> question.crux().slug()).collect(Collectors.toSet());
    }

    @Nullable
    Probability answer(@Nullable Question question) {
        return question == null
                ? null
                : said.getOrDefault(question.crux().slug(), Map.of()).get(question.key());
    }

    List<@Nullable Probability> answers() {
        List<@Nullable Probability> answers = new ArrayList<>();
        members.forEach(member -> answers.add(answer(member)));
        return Collections.unmodifiableList(answers);
    }

    boolean answered() {
        return members.stream().allMatch(member -> answer(member) != null);
    }

    /** What does not fit; null where all does. */
    Coherence.@Nullable Misfit misfit() {
        return Coherence.check(relation.kind(), answers(), answer(all)).orElse(null);
    }
}

package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** Questions under one lead-in, such as "Probability that:". */
@Entity
@DiscriminatorValue("Questions")
public class QuestionGroup extends Block {

    @EmbeddedColumnNaming("lead_in_%s")
    private @Nullable RichText leadIn;

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<Question> questions = new ArrayList<>();

    protected QuestionGroup() {}

    public QuestionGroup(@Nullable RichText leadIn, List<Question> questions) {
        super(List.of());
        this.leadIn = leadIn;
        questions.forEach(this::add);
    }

    private void add(Question question) {
        question.place(this);
        questions.add(question);
    }

    /** The words of the H3 that they stand under, whatever stands between; null where there is none. */
    public @Nullable RichText topic() {
        return questions.isEmpty() ? null : questions.get(0).topic();
    }

    /** The words that the questions complete; null where they are whole sentences of their own. */
    public @Nullable RichText leadIn() {
        return leadIn;
    }

    /** In the author's order. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    void load() {
        super.load();
        Hibernate.initialize(questions);
    }

    @Override
    List<?> parts() {
        return questions;
    }

    @Override
    public String kind() {
        return "questions";
    }

    @Override
    Stream<RichText> items() {
        return Stream.concat(Stream.ofNullable(leadIn), questions.stream().map(Question::text));
    }
}

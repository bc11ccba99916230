package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One blank to fill with a probability. Estimates refer to it by its crux's slug and its key, which survive every
 * correction of the wording.
 */
@Entity
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_seq")
    @SequenceGenerator(name = "question_seq", sequenceName = "question_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable QuestionGroup group;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Crux crux;

    /** From 1, over the whole page. */
    private int number;

    @Column(name = "question_key")
    private String key = "";

    private int wordingVersion;

    @EmbeddedColumnNaming("topic_%s")
    private @Nullable RichText topic;

    @EmbeddedColumnNaming("lead_in_%s")
    private @Nullable RichText leadIn;

    @EmbeddedColumnNaming("text_%s")
    private RichText text = RichText.NONE;

    private boolean derived;

    private @Nullable String authorKey;

    private boolean decisive;

    protected Question() {}

    /**
     * @param number from 1, over the whole page
     * @param wordingVersion from 1
     * @param derived whether the author says that this figure is a product of the others, so that it is not asked
     */
    public Question(
            int number, String key, int wordingVersion, @Nullable RichText leadIn, RichText text, boolean derived) {
        this.number = number;
        this.key = key;
        this.wordingVersion = wordingVersion;
        this.leadIn = leadIn;
        this.text = text;
        this.derived = derived;
    }

    /** Puts it below an H3 with these words; null for none. */
    public Question under(@Nullable RichText topic) {
        this.topic = topic;
        return this;
    }

    /**
     * Adds what its author says about it.
     *
     * @param authorKey the key that its author gave it; null for none
     * @param decisive whether it is marked as the page's final question
     */
    public Question marked(@Nullable String authorKey, boolean decisive) {
        this.authorKey = authorKey;
        this.decisive = decisive;
        return this;
    }

    void place(QuestionGroup group) {
        this.group = group;
    }

    /** The page that asks it. */
    public Crux crux() {
        return java.util.Objects.requireNonNull(crux);
    }

    void on(Crux crux) {
        this.crux = crux;
    }

    /** The place among all the page's blanks, from 1. */
    public int number() {
        return number;
    }

    /** What estimates refer to it by; unique on its page. */
    public String key() {
        return key;
    }

    /** Which wording this is, from 1; every answer keeps the version that it saw. */
    public int wordingVersion() {
        return wordingVersion;
    }

    /** The words that it completes, such as "Probability that:"; null where it is a whole sentence of its own. */
    public @Nullable RichText leadIn() {
        return leadIn;
    }

    /** The words of the H3 that it stands under, whatever stands between; null where there is none. */
    public @Nullable RichText topic() {
        return topic;
    }

    /** Topic and lead-in in plain words: what to say before the question where it stands alone. Null where it has neither. */
    public @Nullable String preface() {
        String over = topic == null ? "" : topic.plain();
        String lead = leadIn == null ? "" : leadIn.plain();
        if (over.isEmpty() || lead.isEmpty()) {
            return over.isEmpty() && lead.isEmpty() ? null : over + lead;
        }
        return lead.startsWith(over) ? lead : over + " – " + lead;
    }

    /** The question itself, without the blank where the blank ends it; with "…%" in its place elsewhere. */
    public RichText text() {
        return text;
    }

    /** The key that its author gave it, by which other pages may name it; null for none. */
    public @Nullable String authorKey() {
        return authorKey;
    }

    /** Whether its author marks it as the one that the page comes down to. */
    public boolean decisive() {
        return decisive;
    }

    /**
     * The question that a page comes down to.
     *
     * @param asked what the page asks, in order
     * @return the one that the author marks, else the last; empty only where nothing is asked
     */
    public static Optional<Question> finalOf(List<Question> asked) {
        return asked.stream()
                .filter(Question::decisive)
                .findFirst()
                .or(() -> asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() - 1)));
    }

    /** Whether this is a product of the page's other answers: shown, not asked. */
    public boolean derived() {
        return derived;
    }
}

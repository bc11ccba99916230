package org.cruxbook.estimate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's probability for one question: the first answer, which is kept for good, and the latest one, which
 * counts. An estimate that was withdrawn is kept too, with a latest answer without a value, and does not count.
 */
@Entity
public class Estimate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "estimate_seq")
    @SequenceGenerator(name = "estimate_seq", sequenceName = "estimate_seq", allocationSize = 50)
    private @Nullable Long id;

    private long visitorId;

    private String cruxSlug = "";

    private String questionKey = "";

    @EmbeddedColumnNaming("first_%s")
    private @Nullable Answer first;

    @EmbeddedColumnNaming("latest_%s")
    private @Nullable Answer latest;

    protected Estimate() {}

    /** Whose it is. */
    public long visitorId() {
        return visitorId;
    }

    /** The page that asks the question. */
    public String cruxSlug() {
        return cruxSlug;
    }

    /** The question's key on its page. */
    public String questionKey() {
        return questionKey;
    }

    /** What the visitor said first; it always has a value. */
    public Answer first() {
        return Objects.requireNonNull(first);
    }

    /** What the visitor said last; without a value where that was to withdraw. */
    public Answer latest() {
        return Objects.requireNonNull(latest);
    }

    /** What counts: the latest value; empty where the estimate was withdrawn. */
    public Optional<Probability> value() {
        return Optional.ofNullable(latest().value());
    }

    /** Whether the visitor has changed the value since the first answer, or withdrawn it. */
    public boolean revised() {
        return !Objects.equals(first().value(), latest().value());
    }
}

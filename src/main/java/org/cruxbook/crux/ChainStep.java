package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the answers that a chain multiplies, as its author names it. */
@Entity
public class ChainStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chain_step_seq")
    @SequenceGenerator(name = "chain_step_seq", sequenceName = "chain_step_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Crux crux;

    private int position;

    @Convert(converter = QuestionAddresses.class)
    @Column(length = 400)
    private List<QuestionAddress> asked = List.of();

    private boolean complement;

    private boolean given;

    private @Nullable String words;

    protected ChainStep() {}

    /**
     * @param crux the chain
     * @param position its place in it, from 0
     * @param complement whether what counts is that the answer is no
     * @param given whether the question supposes all steps above
     * @param words the author's own for the step; null where the question's are to be used
     */
    public ChainStep(
            Crux crux, int position, QuestionAddress asked, boolean complement, boolean given, @Nullable String words) {
        this.crux = crux;
        this.position = position;
        this.asked = List.of(asked);
        this.complement = complement;
        this.given = given;
        this.words = words;
    }

    /** The chain that it is a step of. */
    public Crux crux() {
        return Objects.requireNonNull(crux);
    }

    /** The question whose answer it takes; a page or key that an author misspelt leads nowhere. */
    public QuestionAddress asked() {
        return asked.get(0);
    }

    /** Whether 100 % less the answer counts, and not the answer. */
    public boolean complement() {
        return complement;
    }

    /** Whether its author says that the question supposes all steps above. */
    public boolean given() {
        return given;
    }

    /** The author's own words for it, plain; null where there are none. */
    public @Nullable String words() {
        return words;
    }
}

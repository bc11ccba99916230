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
 * Where one visitor stands on one sub-crux: first, which is kept for good, and at last, which counts. A stance that was
 * withdrawn is kept too, with a latest placing without a step, and does not count.
 */
@Entity
public class Stance {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stance_seq")
    @SequenceGenerator(name = "stance_seq", sequenceName = "stance_seq", allocationSize = 50)
    private @Nullable Long id;

    private long visitorId;

    private String cruxSlug = "";

    private String subCruxKey = "";

    @EmbeddedColumnNaming("first_%s")
    private @Nullable Placing first;

    @EmbeddedColumnNaming("latest_%s")
    private @Nullable Placing latest;

    @EmbeddedColumnNaming("what_if_%s")
    private @Nullable WhatIf whatIf;

    protected Stance() {}

    /** Keeps what the visitor's answer would be after a change of mind; null takes it back. */
    void imagine(@Nullable WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** Whose it is. */
    public long visitorId() {
        return visitorId;
    }

    /** The page that the sub-crux is on. */
    public String cruxSlug() {
        return cruxSlug;
    }

    /** The sub-crux's key on its page. */
    public String subCruxKey() {
        return subCruxKey;
    }

    /** Where the visitor stood first; it always has a step. */
    public Placing first() {
        return Objects.requireNonNull(first);
    }

    /** Where the visitor stood last; without a step where that was to withdraw. */
    public Placing latest() {
        return Objects.requireNonNull(latest);
    }

    /** What counts: the latest step; empty where the stance was withdrawn. */
    public Optional<Step> step() {
        return Optional.ofNullable(latest().step());
    }

    /** What the visitor once said that their answer would be if they changed their mind, to whatever question. */
    public Optional<WhatIf> whatIf() {
        return Optional.ofNullable(whatIf);
    }

    /**
     * What the visitor's answer to this question would be if they changed their mind; empty where they have not said, or
     * have withdrawn the stance.
     */
    public Optional<Probability> whatIf(String questionKey) {
        return Optional.ofNullable(whatIf)
                .filter(said -> step().isPresent() && said.questionKey().equals(questionKey))
                .map(WhatIf::value);
    }
}

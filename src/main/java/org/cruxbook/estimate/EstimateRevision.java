package org.cruxbook.estimate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an estimate's history: the first answer, and then every one that changed it, withdrawals included. It is
 * added to and never altered.
 */
@Entity
@Immutable
public class EstimateRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "estimate_revision_seq")
    @SequenceGenerator(name = "estimate_revision_seq", sequenceName = "estimate_revision_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Estimate estimate;

    @EmbeddedColumnNaming("given_%s")
    private @Nullable Answer given;

    protected EstimateRevision() {}

    /** What it is the history of. */
    public Estimate estimate() {
        return Objects.requireNonNull(estimate);
    }

    /** What the visitor said then. */
    public Answer given() {
        return Objects.requireNonNull(given);
    }
}

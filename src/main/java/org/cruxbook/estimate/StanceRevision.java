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
 * One entry of a stance's history: the first placing, and then every one that changed it, withdrawals included. It is
 * added to and never altered.
 */
@Entity
@Immutable
public class StanceRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stance_revision_seq")
    @SequenceGenerator(name = "stance_revision_seq", sequenceName = "stance_revision_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Stance stance;

    @EmbeddedColumnNaming("given_%s")
    private @Nullable Placing given;

    protected StanceRevision() {}

    /** What it is the history of. */
    public Stance stance() {
        return Objects.requireNonNull(stance);
    }

    /** Where the visitor stood then. */
    public Placing given() {
        return Objects.requireNonNull(given);
    }
}

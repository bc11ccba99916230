package org.cruxbook.crux;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A named way that things go wrong. */
@Entity
public class FailureMode {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "failure_mode_seq")
    @SequenceGenerator(name = "failure_mode_seq", sequenceName = "failure_mode_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable FailureModes block;

    private int position;

    @EmbeddedColumnNaming("name_%s")
    private RichText name = RichText.NONE;

    @EmbeddedColumnNaming("description_%s")
    private RichText description = RichText.NONE;

    protected FailureMode() {}

    public FailureMode(RichText name, RichText description) {
        this.name = name;
        this.description = description;
    }

    void place(FailureModes block, int position) {
        this.block = block;
        this.position = position;
    }

    /** What it is called. */
    public RichText name() {
        return name;
    }

    /** What happens; empty text where the author left the cell empty. */
    public RichText description() {
        return description;
    }
}

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

/** Two things said side by side, one for each of two opposing views. */
@Entity
public class ContrastRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contrast_row_seq")
    @SequenceGenerator(name = "contrast_row_seq", sequenceName = "contrast_row_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Contrast block;

    private int position;

    @EmbeddedColumnNaming("left_%s")
    private RichText left = RichText.NONE;

    @EmbeddedColumnNaming("right_%s")
    private RichText right = RichText.NONE;

    protected ContrastRow() {}

    public ContrastRow(RichText left, RichText right) {
        this.left = left;
        this.right = right;
    }

    void place(Contrast block, int position) {
        this.block = block;
        this.position = position;
    }

    /** What the first view says. */
    public RichText left() {
        return left;
    }

    /** What the second view says. */
    public RichText right() {
        return right;
    }
}

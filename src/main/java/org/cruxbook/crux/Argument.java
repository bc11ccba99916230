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

/** A reason for or against the claim: a name and a detail, or one sentence without a name. */
@Entity
public class Argument {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "argument_seq")
    @SequenceGenerator(name = "argument_seq", sequenceName = "argument_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Arguments block;

    private int position;

    @EmbeddedColumnNaming("name_%s")
    private @Nullable RichText name;

    @EmbeddedColumnNaming("detail_%s")
    private RichText detail = RichText.NONE;

    protected Argument() {}

    public Argument(@Nullable RichText name, RichText detail) {
        this.name = name;
        this.detail = detail;
    }

    void place(Arguments block, int position) {
        this.block = block;
        this.position = position;
    }

    /** What it is called; null where the author wrote one sentence. */
    public @Nullable RichText name() {
        return name;
    }

    /** The reason; empty text where the author wrote only a name. */
    public RichText detail() {
        return detail;
    }
}

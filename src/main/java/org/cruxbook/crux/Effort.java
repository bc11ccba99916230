package org.cruxbook.crux;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** Something that is being done about the claim: its name, its status, its effectiveness, and further columns. */
@Entity
public class Effort {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "effort_seq")
    @SequenceGenerator(name = "effort_seq", sequenceName = "effort_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Efforts block;

    private int position;

    @EmbeddedColumnNaming("name_%s")
    private RichText name = RichText.NONE;

    @EmbeddedColumnNaming("status_%s")
    private RichText status = RichText.NONE;

    @EmbeddedColumnNaming("effectiveness_%s")
    private RichText effectiveness = RichText.NONE;

    @ElementCollection
    @CollectionTable(name = "effort_more", joinColumns = @JoinColumn(name = "effort_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "html", column = @Column(name = "cell_html"))
    @AttributeOverride(name = "plain", column = @Column(name = "cell_plain"))
    @Fetch(FetchMode.SUBSELECT)
    private List<RichText> more = new ArrayList<>();

    protected Effort() {}

    public Effort(RichText name, RichText status, RichText effectiveness, List<RichText> more) {
        this.name = name;
        this.status = status;
        this.effectiveness = effectiveness;
        this.more.addAll(more);
    }

    void place(Efforts block, int position) {
        this.block = block;
        this.position = position;
    }

    /** What it is called. */
    public RichText name() {
        return name;
    }

    /** The second column's cell, whatever the author called that column. */
    public RichText status() {
        return status;
    }

    /** The third column's cell, whatever the author called that column. */
    public RichText effectiveness() {
        return effectiveness;
    }

    /** The cells of the fourth and further columns. */
    public List<RichText> more() {
        return List.copyOf(more);
    }
}

package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    @OneToMany(mappedBy = "effort", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<EffortCell> more = new ArrayList<>();

    protected Effort() {}

    public Effort(RichText name, RichText status, RichText effectiveness, List<RichText> more) {
        this.name = name;
        this.status = status;
        this.effectiveness = effectiveness;
        more.forEach(cell -> this.more.add(new EffortCell(this, this.more.size(), cell)));
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
        return more.stream().map(EffortCell::cell).toList();
    }

    /** It and the entities in it. */
    Stream<Object> parts() {
        return Stream.concat(Stream.of(this), more.stream());
    }
}

package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * One part of a section, in the author's order: items that were recognised as what they are, or prose. A block under an
 * H3 of its own carries that as its heading.
 */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
public abstract class Block {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "block_seq")
    @SequenceGenerator(name = "block_seq", sequenceName = "block_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Section section;

    private int position;

    @EmbeddedColumnNaming("heading_%s")
    private @Nullable RichText heading;

    private @Nullable String anchor;

    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Label> labels = new ArrayList<>();

    protected Block() {}

    protected Block(List<RichText> labels) {
        labels.forEach(label -> this.labels.add(new Label(this, this.labels.size(), label)));
    }

    void place(Section section, int position) {
        this.section = section;
        this.position = position;
    }

    /** Puts this block under an H3 of its own. */
    public void headed(RichText heading, String anchor) {
        this.heading = heading;
        this.anchor = anchor;
    }

    /** The H3 that this block stands under, or null where it follows the section's own heading or other blocks. */
    public @Nullable RichText heading() {
        return heading;
    }

    /** The id of the heading's element; null where there is no heading. */
    public @Nullable String anchor() {
        return anchor;
    }

    /** The author's column heads, left to right; empty where the block was no table. */
    public List<RichText> labels() {
        return labels.stream().map(Label::label).toList();
    }

    /** Fetches whatever is still to be fetched of this block. */
    void load() {
        Hibernate.initialize(labels);
    }

    /** The entities in it, in order, without its labels. */
    abstract List<?> parts();

    /** The entities of its labels, in order. */
    List<?> heads() {
        return labels;
    }

    /** The kind's name as the API and style classes use it, such as {@code failureModes}. */
    public abstract String kind();

    /** All that the author wrote in it, in order, its heading and labels included. */
    public final Stream<RichText> texts() {
        return Stream.of(Stream.ofNullable(heading), labels().stream(), items()).flatMap(texts -> texts);
    }

    /** The texts of its items, in order. */
    abstract Stream<RichText> items();
}

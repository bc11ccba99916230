package org.cruxbook.crux;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** The head of a column. */
@Entity
@Table(name = "block_label")
@IdClass(Label.Key.class)
class Label {

    record Key(@Nullable Long block, int position) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Block block;

    @Id
    private int position;

    @EmbeddedColumnNaming("label_%s")
    private RichText label = RichText.NONE;

    protected Label() {}

    Label(Block block, int position, RichText label) {
        this.block = block;
        this.position = position;
        this.label = label;
    }

    RichText label() {
        return label;
    }
}

package org.cruxbook.crux;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What a further column says of an effort. */
@Entity
@Table(name = "effort_more")
@IdClass(EffortCell.Key.class)
class EffortCell {

    record Key(@Nullable Long effort, int position) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Effort effort;

    @Id
    private int position;

    @EmbeddedColumnNaming("cell_%s")
    private RichText cell = RichText.NONE;

    protected EffortCell() {}

    EffortCell(Effort effort, int position, RichText cell) {
        this.effort = effort;
        this.position = position;
        this.cell = cell;
    }

    RichText cell() {
        return cell;
    }
}

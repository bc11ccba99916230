package org.cruxbook.estimate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moment at which a visitor first saw the crowd of a page. */
@Entity
public class Reveal {

    /** What led to it. */
    public enum How {
        /** The visitor answered at least one question of the page. */
        ANSWERED,
        /** The visitor asked to see it without answering. */
        LOOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reveal_seq")
    @SequenceGenerator(name = "reveal_seq", sequenceName = "reveal_seq", allocationSize = 50)
    private @Nullable Long id;

    private long visitorId;

    private String cruxSlug = "";

    private Instant revealedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private How how = How.ANSWERED;

    protected Reveal() {}

    Reveal(long visitorId, String cruxSlug, Instant revealedAt, How how) {
        this.visitorId = visitorId;
        this.cruxSlug = cruxSlug;
        this.revealedAt = revealedAt;
        this.how = how;
    }

    /** Whose it is. */
    public long visitorId() {
        return visitorId;
    }

    /** The page whose crowd was seen. */
    public String cruxSlug() {
        return cruxSlug;
    }

    /** When it was. */
    public Instant revealedAt() {
        return revealedAt;
    }

    /** What led to it. */
    public How how() {
        return how;
    }
}

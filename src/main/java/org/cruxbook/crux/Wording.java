package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a question or sub-crux was worded, in plain words. */
@Entity
@IdClass(Wording.Key.class)
public class Wording {

    record Key(@Nullable Long entry, int version) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable LedgerEntry entry;

    @Id
    private int version;

    @Column(length = 1_000_000)
    private @Nullable String leadIn;

    @Column(length = 1_000_000)
    private String text = "";

    private Instant since = Instant.EPOCH;

    protected Wording() {}

    Wording(LedgerEntry entry, int version, @Nullable String leadIn, String text, Instant since) {
        this.entry = entry;
        this.version = version;
        this.leadIn = leadIn;
        this.text = text;
        this.since = since;
    }

    /** From 1, in the order in which the wordings were first published. */
    public int version() {
        return version;
    }

    /** Null where it had none. */
    public @Nullable String leadIn() {
        return leadIn;
    }

    public String text() {
        return text;
    }

    /** When it was first published. */
    public Instant since() {
        return since;
    }

    /** Whether these are the same words, to the letter. */
    public boolean reads(@Nullable String otherLeadIn, String otherText) {
        return Objects.equals(leadIn, otherLeadIn) && text.equals(otherText);
    }

    /** Lead-in and text as one sentence. */
    public String sentence() {
        return leadIn == null ? text : leadIn + " " + text;
    }
}

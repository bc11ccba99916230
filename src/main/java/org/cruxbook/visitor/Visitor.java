package org.cruxbook.visitor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A browser that has answered, or asked to see the crowd. Nothing else is known of it: no name, no address. */
@Entity
public class Visitor {

    @Id
    private long id;

    private String tokenHash = "";

    private Instant since = Instant.EPOCH;

    private @Nullable String setAsideAs;

    protected Visitor() {}

    Visitor(long id, String tokenHash, Instant since, @Nullable String setAsideAs) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.since = since;
        this.setAsideAs = setAsideAs;
    }

    /** What estimates and reveals refer to. */
    public long id() {
        return id;
    }

    String tokenHash() {
        return tokenHash;
    }

    /** When it first answered or asked to see. */
    public Instant since() {
        return since;
    }

    /** The burst with which the operator has set this visitor aside; empty for everyone who counts. */
    public Optional<String> setAsideAs() {
        return Optional.ofNullable(setAsideAs);
    }
}

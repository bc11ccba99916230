package org.cruxbook.visitor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A browser that has answered, or asked to see the crowd. Nothing else is known of it: no name, no address. */
@Entity
public class Visitor {

    @Id
    private long id;

    private String tokenHash = "";

    private Instant since = Instant.EPOCH;

    protected Visitor() {}

    /** What estimates and reveals refer to. */
    public long id() {
        return id;
    }

    /** When it first answered or asked to see. */
    public Instant since() {
        return since;
    }
}

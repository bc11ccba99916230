package org.cruxbook.comparison;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.cruxbook.visitor.Secret;
import org.cruxbook.visitor.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * An address by which a visitor lets someone else see their answers beside that one's own, on one page or on all. Whoever
 * holds its secret may use it, until it is revoked.
 */
@Entity
public class PrivateLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "private_link_seq")
    @SequenceGenerator(name = "private_link_seq", sequenceName = "private_link_seq", allocationSize = 50)
    private @Nullable Long id;

    private long visitorId;

    private String secretHash = "";

    private @Nullable String cruxSlug;

    private @Nullable String name;

    private LocalDate madeOn = LocalDate.EPOCH;

    private @Nullable LocalDate openedOn;

    protected PrivateLink() {}

    PrivateLink(long visitorId, Secret secret, @Nullable String cruxSlug, @Nullable Name name, LocalDate madeOn) {
        this.visitorId = visitorId;
        this.secretHash = secret.hash();
        this.cruxSlug = cruxSlug;
        this.name = name == null ? null : name.text();
        this.madeOn = madeOn;
    }

    /** What its owner's list refers to it by; no secret. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    long visitorId() {
        return visitorId;
    }

    /** Whether this visitor made it. */
    public boolean isOf(Visitor visitor) {
        return visitorId == visitor.id();
    }

    /** The page that it is about; empty where it is about all. */
    public Optional<String> cruxSlug() {
        return Optional.ofNullable(cruxSlug);
    }

    /** Whether it shows the answers on this page. */
    public boolean covers(String slug) {
        return cruxSlug == null || cruxSlug.equals(slug);
    }

    /** What the owner is called in it; empty where they gave no name. */
    public Optional<Name> name() {
        return Optional.ofNullable(name).map(Name::new);
    }

    /** The day, in UTC. */
    public LocalDate madeOn() {
        return madeOn;
    }

    /** The day, in UTC, on which someone else first opened it; empty where nobody has. */
    public Optional<LocalDate> openedOn() {
        return Optional.ofNullable(openedOn);
    }

    void open(LocalDate day) {
        if (openedOn == null) {
            openedOn = day;
        }
    }
}

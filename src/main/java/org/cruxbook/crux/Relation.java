package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an author says that some questions have to do with each other; it is never guessed. */
@Entity
public class Relation {

    /** How the probabilities of the members belong together. */
    public enum Kind {
        /** Each member includes the one before it: by 2030, by 2040. So no probability is below the one before. */
        NESTED,
        /** Exactly one member is true: the probabilities add up to 100 %. */
        PARTITION,
        /** At most one member is true: the probabilities add up to 100 % at most. */
        EXCLUSIVE,
        /** Another question asks for all members at once. */
        CONJUNCTION,
        /** Each member is asked given all those before it: the probability of all is their product. */
        CHAIN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "relation_seq")
    @SequenceGenerator(name = "relation_seq", sequenceName = "relation_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Crux crux;

    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.NESTED;

    @Convert(converter = QuestionAddresses.class)
    @Column(length = 1_000_000)
    private List<QuestionAddress> members = List.of();

    @Convert(converter = QuestionAddresses.class)
    @Column(name = "all_members")
    private List<QuestionAddress> all = List.of();

    protected Relation() {}

    /**
     * @param position its place among the page's, from 0
     * @param members two or more, in the author's order; on this page or on others
     * @param all the question that asks for all members at once; null where there is none
     */
    public Relation(Crux crux, int position, Kind kind, List<QuestionAddress> members, @Nullable QuestionAddress all) {
        this.crux = crux;
        this.position = position;
        this.kind = kind;
        this.members = List.copyOf(members);
        this.all = all == null ? List.of() : List.of(all);
    }

    /** The page that declares it. */
    public Crux crux() {
        return Objects.requireNonNull(crux);
    }

    /** Its place among those that the page declares, from 0. */
    public int position() {
        return position;
    }

    public Kind kind() {
        return kind;
    }

    /** Two or more, in the author's order; a page or key that an author misspelt leads nowhere. */
    public List<QuestionAddress> members() {
        return members;
    }

    /** The question that asks for all members at once. */
    public Optional<QuestionAddress> all() {
        return all.stream().findFirst();
    }
}

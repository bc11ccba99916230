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

/**
 * What a visitor writes for themselves beside the answers to a page. It is theirs alone: no count has it and nobody else
 * sees it.
 */
@Entity
public class Note {

    /** The longest that one may be, in characters as Java counts them. */
    public static final int LONGEST = 2000;

    /** What it is about. */
    public enum Kind {
        /** The strongest reason that the visitor could be wrong, thought of before seeing the crowd. */
        DOUBT,
        /** What changed the visitor's mind, or that nothing did. */
        CHANGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_seq")
    @SequenceGenerator(name = "note_seq", sequenceName = "note_seq", allocationSize = 50)
    private @Nullable Long id;

    private long visitorId;

    private String cruxSlug = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.DOUBT;

    private String words = "";

    private Instant writtenAt = Instant.EPOCH;

    protected Note() {}

    Note(long visitorId, String cruxSlug, Kind kind) {
        this.visitorId = visitorId;
        this.cruxSlug = cruxSlug;
        this.kind = kind;
    }

    void write(String words, Instant now) {
        if (!words.equals(this.words) || writtenAt.equals(Instant.EPOCH)) {
            this.words = words;
            this.writtenAt = now;
        }
    }

    /** The page that it is about. */
    public String cruxSlug() {
        return cruxSlug;
    }

    public Kind kind() {
        return kind;
    }

    /** As it was written, in lines; empty where the visitor was asked and has nothing to say. */
    public String words() {
        return words;
    }

    /** When it was last changed. */
    public Instant writtenAt() {
        return writtenAt;
    }
}

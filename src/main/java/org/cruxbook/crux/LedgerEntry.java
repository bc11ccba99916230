package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A question or sub-crux that a page puts or once put, with all its wordings. Answers refer to it by the page's slug and
 * its key. A question that an edit removed is retired, never deleted, and asked again when it comes back.
 */
@Entity
public class LedgerEntry {

    /** What it is. */
    public enum Kind {
        QUESTION,
        SUB_CRUX
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @SequenceGenerator(name = "ledger_entry_seq", sequenceName = "ledger_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.QUESTION;

    private String cruxSlug = "";

    @Column(name = "entry_key")
    private String key = "";

    private @Nullable String authorKey;

    private int position;

    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @OrderBy("version")
    @Fetch(FetchMode.SUBSELECT)
    private List<Wording> wordings = new ArrayList<>();

    protected LedgerEntry() {}

    /**
     * @param text its first wording
     * @param now when that is first published
     */
    public LedgerEntry(
            Kind kind, String cruxSlug, String key, int position, @Nullable String leadIn, String text, Instant now) {
        this.kind = kind;
        this.cruxSlug = cruxSlug;
        this.key = key;
        this.position = position;
        this.wordings.add(new Wording(this, 1, leadIn, text, now));
    }

    public Kind kind() {
        return kind;
    }

    /** The slug of the page that puts it. */
    public String cruxSlug() {
        return cruxSlug;
    }

    /** What answers refer to it by. */
    public String key() {
        return key;
    }

    /** The key that its author gave it, then or later; null where it never had one. */
    public @Nullable String authorKey() {
        return authorKey;
    }

    /** From now on it is meant by this key of its author's, too; what answers refer to it by stays. */
    public void giveKey(String authorKey) {
        this.authorKey = authorKey;
    }

    /** Its place on the page when it was last put there, from 0. */
    public int position() {
        return position;
    }

    /** Whether an edit has removed it from its page. */
    public boolean retired() {
        return retiredAt != null;
    }

    /** In the order of their versions. */
    public List<Wording> wordings() {
        return List.copyOf(wordings);
    }

    /** The wording with the highest version. */
    public Wording latest() {
        return wordings.get(wordings.size() - 1);
    }

    /**
     * Puts it on its page, at this place and in these words; words that it never had become its next wording.
     *
     * @return the version of these words
     */
    public int put(int position, @Nullable String leadIn, String text, Instant now) {
        this.position = position;
        this.retiredAt = null;
        Optional<Wording> known =
                wordings.stream().filter(wording -> wording.reads(leadIn, text)).findFirst();
        if (known.isPresent()) {
            return known.get().version();
        }
        int next = latest().version() + 1;
        wordings.add(new Wording(this, next, leadIn, text, now));
        return next;
    }

    /** Belongs to another page from now on; what answers refer to it by is then this. */
    public void move(QuestionAddress to) {
        this.cruxSlug = to.slug();
        this.key = to.key();
    }

    /** Takes it off its page and keeps it. */
    public void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }
}

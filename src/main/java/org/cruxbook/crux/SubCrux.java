package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A question with two poles, such as the pessimist's view and the optimist's. */
@Entity
public class SubCrux {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sub_crux_seq")
    @SequenceGenerator(name = "sub_crux_seq", sequenceName = "sub_crux_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable SubCruxes block;

    private int position;

    @Column(name = "sub_crux_key")
    private String key = "";

    private int wordingVersion;

    @EmbeddedColumnNaming("question_%s")
    private RichText question = RichText.NONE;

    @EmbeddedColumnNaming("first_%s")
    private RichText first = RichText.NONE;

    @EmbeddedColumnNaming("second_%s")
    private RichText second = RichText.NONE;

    protected SubCrux() {}

    /** @param wordingVersion from 1 */
    public SubCrux(String key, int wordingVersion, RichText question, RichText first, RichText second) {
        this.key = key;
        this.wordingVersion = wordingVersion;
        this.question = question;
        this.first = first;
        this.second = second;
    }

    void place(SubCruxes block, int position) {
        this.block = block;
        this.position = position;
    }

    /** What stances refer to it by: stable when its wording is corrected, unique on its page. */
    public String key() {
        return key;
    }

    /** Which wording this is, from 1; every stance keeps the version that it saw. */
    public int wordingVersion() {
        return wordingVersion;
    }

    /** The table that it stands in, which names the poles. */
    public SubCruxes block() {
        return Objects.requireNonNull(block);
    }

    /** The question. */
    public RichText question() {
        return question;
    }

    /** The view at the first pole, in the second column. */
    public RichText first() {
        return first;
    }

    /** The view at the second pole, in the third column. */
    public RichText second() {
        return second;
    }
}

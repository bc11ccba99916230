package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** What someone has published about one of a page's questions: shown beside the crowd, never counted with it. */
@Entity
public class Reference {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_seq")
    @SequenceGenerator(name = "reference_seq", sequenceName = "reference_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Crux crux;

    private int position;

    private String questionKey = "";

    private int thousandths;

    @Column(name = "estimated")
    private String of = "";

    private String who = "";

    @Column(name = "published_in")
    private int year;

    private String link = "";

    protected Reference() {}

    /**
     * @param position its place among the page's, from 0
     * @param questionKey the question that it is about
     * @param thousandths of a percent, 0..100,000
     * @param of what exactly was estimated
     * @param year in which it was published
     * @param link an http or https address
     */
    public Reference(
            Crux crux,
            int position,
            String questionKey,
            int thousandths,
            String of,
            String who,
            int year,
            String link) {
        this.crux = crux;
        this.position = position;
        this.questionKey = questionKey;
        this.thousandths = thousandths;
        this.of = of;
        this.who = who;
        this.year = year;
        this.link = link;
    }

    /** The key of the question that it is about. */
    public String questionKey() {
        return questionKey;
    }

    /** In thousandths of a percent, 0..100,000. */
    public int thousandths() {
        return thousandths;
    }

    /** What exactly was estimated, in plain words. */
    public String of() {
        return of;
    }

    /** Who estimated it, in plain words. */
    public String who() {
        return who;
    }

    /** In which it was published. */
    public int year() {
        return year;
    }

    /** Where it can be read: an http or https address. */
    public String link() {
        return link;
    }
}

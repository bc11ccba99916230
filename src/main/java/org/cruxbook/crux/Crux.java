package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** One crux page: a disputed claim, what speaks for and against it, and the questions that it ends in. */
@Entity
public class Crux {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crux_seq")
    @SequenceGenerator(name = "crux_seq", sequenceName = "crux_seq", allocationSize = 50)
    private @Nullable Long id;

    private String slug = "";

    private String title = "";

    private @Nullable String description;

    @Column(name = "order_number")
    private @Nullable Double order;

    private String path = "";

    private String stamp = "";

    private @Nullable String claimLabel;

    @EmbeddedColumnNaming("claim_%s")
    private @Nullable RichText claim;

    @OneToMany(mappedBy = "crux", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Section> sections = new ArrayList<>();

    /** What every form asks for several times; null until the page is loaded, and while it may change. */
    @Transient
    private @Nullable Asked asked;

    private record Asked(List<Question> questions, List<SubCrux> subCruxes) {}

    protected Crux() {}

    /** @param slug the page's address, unique and never changed */
    public Crux(String slug) {
        this.slug = slug;
    }

    /**
     * Takes a new version of the page in. What it held before must have been removed.
     *
     * @param path the file, relative to the content folder, with forward slashes
     * @param stamp changes whenever the file's content or the way of reading it does
     */
    public void revise(
            String path,
            String stamp,
            String title,
            @Nullable String description,
            @Nullable Double order,
            @Nullable RichText claim,
            List<Section> sections) {
        this.path = path;
        this.stamp = stamp;
        this.title = title;
        this.description = description;
        this.order = order;
        this.claim = claim;
        this.sections = new ArrayList<>();
        this.asked = null;
        sections.forEach(this::add);
    }

    /** Keeps what the author calls the claim. */
    public void callClaim(@Nullable String label) {
        this.claimLabel = label;
    }

    private void add(Section section) {
        section.place(this, sections.size());
        sections.add(section);
    }

    /** The page's address below {@code /cruxes/}: lower-case letters of any script, digits and hyphens. */
    public String slug() {
        return slug;
    }

    /** In plain words. */
    public String title() {
        return title;
    }

    /** In plain words; null where the author gave none. */
    public @Nullable String description() {
        return description;
    }

    /** The author's place for this page among the others; pages without one come last. */
    public @Nullable Double order() {
        return order;
    }

    /** The file that it was read from, relative to the content folder. */
    public String path() {
        return path;
    }

    /** Changes whenever the file's content or the way of reading it does. */
    public String stamp() {
        return stamp;
    }

    /** The statement under dispute, without the words "The claim:"; null where the page states none. */
    public @Nullable RichText claim() {
        return claim;
    }

    /** What the author calls the claim, such as "The core question", in plain words; null where there is none. */
    public @Nullable String claimLabel() {
        return claimLabel;
    }

    /** In the author's order. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Fetches whatever is still to be fetched, so that the page can be shown after the transaction. */
    Crux load() {
        sections.forEach(section -> section.blocks().forEach(Block::load));
        asked = new Asked(collectQuestions(), collectSubCruxes());
        return this;
    }

    /** All entities on the page but the heads of columns, each after the one that it is in. */
    public Stream<Object> parts() {
        return sections.stream().flatMap(Section::parts);
    }

    /** The heads of columns, as entities. */
    public Stream<Object> heads() {
        return sections.stream().flatMap(section -> section.blocks().stream()).flatMap(block -> block.heads().stream());
    }

    /** All the page's blanks, derived ones included, in order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** The blanks that are asked, in order. */
    public List<Question> askedQuestions() {
        Asked kept = asked;
        return kept == null ? collectQuestions() : kept.questions();
    }

    private List<Question> collectQuestions() {
        return questions().stream().filter(question -> !question.derived()).toList();
    }

    /** The question that the page comes down to: the one that its author marks, else the last that is asked. */
    public Optional<Question> finalQuestion() {
        return Question.finalOf(askedQuestions());
    }

    /** In order. */
    public List<SubCrux> subCruxes() {
        Asked kept = asked;
        return kept == null ? collectSubCruxes() : kept.subCruxes();
    }

    private List<SubCrux> collectSubCruxes() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(SubCruxes.class::isInstance)
                .flatMap(table -> ((SubCruxes) table).subCruxes().stream())
                .toList();
    }

    /** All that the author wrote below the title and the description, in order. */
    public Stream<RichText> texts() {
        return Stream.concat(Stream.ofNullable(claim), sections.stream().flatMap(Section::texts));
    }
}

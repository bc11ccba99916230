package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** An H2 of the page with all that follows it, or what precedes the first one. */
@Entity
public class Section {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "section_seq")
    @SequenceGenerator(name = "section_seq", sequenceName = "section_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Crux crux;

    private int position;

    @EmbeddedColumnNaming("heading_%s")
    private @Nullable RichText heading;

    private String anchor = "";

    @OneToMany(mappedBy = "section", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Block> blocks = new ArrayList<>();

    protected Section() {}

    /**
     * @param heading null for what precedes the first H2
     * @param anchor the id of its element, unique on the page
     */
    public Section(@Nullable RichText heading, String anchor, List<? extends Block> blocks) {
        this.heading = heading;
        this.anchor = anchor;
        blocks.forEach(this::add);
    }

    private void add(Block block) {
        block.place(this, blocks.size());
        blocks.add(block);
    }

    void place(Crux crux, int position) {
        this.crux = crux;
        this.position = position;
        questions().forEach(question -> question.on(crux));
    }

    /** The author's own words; null for what precedes the first H2. */
    public @Nullable RichText heading() {
        return heading;
    }

    /** The id of the section's element, unique on its page. */
    public String anchor() {
        return anchor;
    }

    /** In the author's order. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** All its questions, derived ones included, in order. */
    public List<Question> questions() {
        return blocks.stream()
                .filter(QuestionGroup.class::isInstance)
                .flatMap(group -> ((QuestionGroup) group).questions().stream())
                .toList();
    }

    /** The kind of its first recognised block, or {@code prose}. */
    public String kind() {
        return blocks.stream()
                .map(Block::kind)
                .filter(kind -> !kind.equals("prose"))
                .findFirst()
                .orElse("prose");
    }

    /** It and all entities in it, each after the one that it is in. */
    Stream<Object> parts() {
        return Stream.concat(
                Stream.of(this),
                blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), block.parts().stream())));
    }

    /** All that the author wrote in it, in order. */
    public Stream<RichText> texts() {
        return Stream.concat(Stream.ofNullable(heading), blocks.stream().flatMap(Block::texts));
    }
}

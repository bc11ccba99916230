package org.cruxbook.crux;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Paragraphs, lists, tables, quotes and code that were not recognised as anything else: shown as the author wrote them. */
@Entity
@DiscriminatorValue("Prose")
public class Prose extends Block {

    @EmbeddedColumnNaming("prose_%s")
    private RichText text = RichText.NONE;

    protected Prose() {}

    public Prose(RichText text) {
        super(List.of());
        this.text = text;
    }

    /** Block HTML, and its words. */
    public RichText text() {
        return text;
    }

    @Override
    List<?> parts() {
        return List.of();
    }

    @Override
    public String kind() {
        return "prose";
    }

    @Override
    Stream<RichText> items() {
        return Stream.of(text);
    }
}

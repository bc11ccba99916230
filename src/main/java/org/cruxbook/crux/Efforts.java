package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A table of current efforts; its labels are all the column heads, the author's own. */
@Entity
@DiscriminatorValue("Efforts")
public class Efforts extends Block {

    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Effort> efforts = new ArrayList<>();

    protected Efforts() {}

    public Efforts(List<RichText> labels, List<Effort> efforts) {
        super(labels);
        efforts.forEach(this::add);
    }

    private void add(Effort effort) {
        effort.place(this, efforts.size());
        efforts.add(effort);
    }

    /** In the author's order. */
    public List<Effort> efforts() {
        return List.copyOf(efforts);
    }

    @Override
    void load() {
        super.load();
        Hibernate.initialize(efforts);
        efforts.forEach(Effort::more);
    }

    @Override
    List<?> parts() {
        return efforts.stream().flatMap(Effort::parts).toList();
    }

    @Override
    public String kind() {
        return "efforts";
    }

    @Override
    Stream<RichText> items() {
        return efforts.stream()
                .flatMap(effort -> Stream.concat(
                        Stream.of(effort.name(), effort.status(), effort.effectiveness()), effort.more().stream()));
    }
}

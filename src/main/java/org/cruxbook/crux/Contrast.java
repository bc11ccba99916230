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

/** Two opposing views side by side; its labels name the views. */
@Entity
@DiscriminatorValue("Contrast")
public class Contrast extends Block {

    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<ContrastRow> rows = new ArrayList<>();

    protected Contrast() {}

    public Contrast(List<RichText> labels, List<ContrastRow> rows) {
        super(labels);
        rows.forEach(this::add);
    }

    private void add(ContrastRow row) {
        row.place(this, rows.size());
        rows.add(row);
    }

    /** In the author's order. */
    public List<ContrastRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    void load() {
        super.load();
        Hibernate.initialize(rows);
    }

    @Override
    List<?> parts() {
        return rows;
    }

    @Override
    public String kind() {
        return "contrasts";
    }

    @Override
    Stream<RichText> items() {
        return rows.stream().flatMap(row -> Stream.of(row.left(), row.right()));
    }
}

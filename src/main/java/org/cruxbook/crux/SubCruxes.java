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

/** A table of sub-cruxes; its labels are the heads of the question column and of the two poles. */
@Entity
@DiscriminatorValue("SubCruxes")
public class SubCruxes extends Block {

    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<SubCrux> subCruxes = new ArrayList<>();

    protected SubCruxes() {}

    public SubCruxes(List<RichText> labels, List<SubCrux> subCruxes) {
        super(labels);
        subCruxes.forEach(this::add);
    }

    private void add(SubCrux subCrux) {
        subCrux.place(this, subCruxes.size());
        subCruxes.add(subCrux);
    }

    /** In the author's order. */
    public List<SubCrux> subCruxes() {
        return List.copyOf(subCruxes);
    }

    @Override
    void load() {
        super.load();
        Hibernate.initialize(subCruxes);
    }

    @Override
    List<?> parts() {
        return subCruxes;
    }

    @Override
    public String kind() {
        return "subCruxes";
    }

    /** The author's word for the first pole, such as "Pessimist". */
    public RichText firstPole() {
        return labels().get(1);
    }

    /** The author's word for the second pole, such as "Optimist". */
    public RichText secondPole() {
        return labels().get(2);
    }

    @Override
    Stream<RichText> items() {
        return subCruxes.stream().flatMap(subCrux -> Stream.of(subCrux.question(), subCrux.first(), subCrux.second()));
    }
}

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

/** A table or list of failure modes; its labels are the two column heads, or none. */
@Entity
@DiscriminatorValue("FailureModes")
public class FailureModes extends Block {

    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<FailureMode> modes = new ArrayList<>();

    protected FailureModes() {}

    public FailureModes(List<RichText> labels, List<FailureMode> modes) {
        super(labels);
        modes.forEach(this::add);
    }

    private void add(FailureMode mode) {
        mode.place(this, modes.size());
        modes.add(mode);
    }

    /** In the author's order. */
    public List<FailureMode> modes() {
        return List.copyOf(modes);
    }

    @Override
    void load() {
        super.load();
        Hibernate.initialize(modes);
    }

    @Override
    List<?> parts() {
        return modes;
    }

    @Override
    public String kind() {
        return "failureModes";
    }

    @Override
    Stream<RichText> items() {
        return modes.stream().flatMap(mode -> Stream.of(mode.name(), mode.description()));
    }
}

package org.cruxbook.crux;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A list of arguments, all on one side of the claim or on none. */
@Entity
@DiscriminatorValue("Arguments")
public class Arguments extends Block {

    @Enumerated(EnumType.STRING)
    private @Nullable Side side;

    @OneToMany(mappedBy = "block", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Argument> arguments = new ArrayList<>();

    protected Arguments() {}

    public Arguments(@Nullable Side side, List<Argument> arguments) {
        super(List.of());
        this.side = side;
        arguments.forEach(this::add);
    }

    private void add(Argument argument) {
        argument.place(this, arguments.size());
        arguments.add(argument);
    }

    /** In the author's order. */
    public List<Argument> arguments() {
        return List.copyOf(arguments);
    }

    @Override
    void load() {
        super.load();
        Hibernate.initialize(arguments);
    }

    @Override
    List<?> parts() {
        return arguments;
    }

    @Override
    public String kind() {
        return "arguments";
    }

    /** The side that all of them are on; null where neither the author nor the order of headings says. */
    public @Nullable Side side() {
        return side;
    }

    @Override
    Stream<RichText> items() {
        return arguments.stream()
                .flatMap(argument -> Stream.concat(Stream.ofNullable(argument.name()), Stream.of(argument.detail())));
    }
}

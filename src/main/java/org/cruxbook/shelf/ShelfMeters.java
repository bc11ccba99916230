package org.cruxbook.shelf;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * What operators see of the shelf. What it answers passes no filter, and so is not among the requests that Spring counts.
 */
@Component
class ShelfMeters implements MeterBinder {

    private final Shelf shelf;

    ShelfMeters(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        requests(registry, "hit", Shelf::hits);
        requests(registry, "miss", Shelf::misses);
        Gauge.builder("cruxbook.shelf.copies", shelf, Shelf::size)
                .description("Copies of pages and assets in memory")
                .register(registry);
        Gauge.builder("cruxbook.shelf.size", shelf, Shelf::weight)
                .description("What these copies take")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    private void requests(MeterRegistry registry, String result, ToDoubleFunction<Shelf> count) {
        FunctionCounter.builder("cruxbook.shelf.requests", shelf, count)
                .description("Requests for what is the same for everyone: answered with a copy, or made anew")
                .tag("result", result)
                .register(registry);
    }
}

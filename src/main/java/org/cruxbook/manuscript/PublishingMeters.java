package org.cruxbook.manuscript;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cruxbook.manuscript.Problem.Severity;
import org.springframework.stereotype.Component;

/** What operators see of publishing. */
@Component
class PublishingMeters {

    private final Timer runs;
    private final AtomicInteger pages = new AtomicInteger();

    PublishingMeters(MeterRegistry registry, OpenProblems problems) {
        runs = Timer.builder("cruxbook.publishing")
                .description(
                        "Runs that read what has changed in the content folder and publish it, failed ones included")
                .register(registry);
        Gauge.builder("cruxbook.pages", pages, AtomicInteger::get)
                .description("Pages on the site, as this instance last saw them")
                .register(registry);
        for (Severity severity : Severity.values()) {
            Gauge.builder("cruxbook.problems", problems, open -> count(open, severity))
                    .description(
                            "What is wrong with the content folder now; an error keeps a page from being published")
                    .tag("severity", severity.word())
                    .register(registry);
        }
    }

    private static long count(OpenProblems problems, Severity severity) {
        return problems.all().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    <R> R time(Supplier<R> run) {
        Timer.Sample began = Timer.start();
        try {
            return run.get();
        } finally {
            began.stop(runs);
        }
    }

    /** Takes note of how many pages there are now. */
    void pages(int number) {
        pages.set(number);
    }
}

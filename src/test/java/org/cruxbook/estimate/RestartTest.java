package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.cruxbook.CruxbookApplication;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Pages;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RestartTest {

    @TempDir
    private Path folder;

    private final VisitorToken ann = VisitorToken.fresh();

    @Test
    void after_a_restart_every_estimate_is_there_with_its_history_its_tallies_and_the_reveal() throws Exception {
        Files.createDirectories(folder.resolve("content"));
        running(application -> {
            application.getBean(Cruxes.class).save(Pages.coordination());
            Ballots ballots = application.getBean(Ballots.class);
            ballots.submit(ann, "coordination", List.of(typed("q1", 35_000), typed("q2", 50)));
            ballots.submit(ann, "coordination", List.of(typed("q1", 40_000), new Entry("q2", 1, null, true)));
        });

        running(application -> {
            long id =
                    application.getBean(Visitors.class).find(ann).orElseThrow().id();
            List<Estimate> estimates = application.getBean(Estimates.class).findAll(id, "coordination");
            assertThat(estimates)
                    .extracting(estimate -> estimate.questionKey() + " "
                            + estimate.first().value() + " " + estimate.latest().value())
                    .containsExactlyInAnyOrder("q1 35 40", "q2 0.05 null");
            assertThat(estimates)
                    .allSatisfy(estimate -> assertThat(
                                    application.getBean(EstimateRevisions.class).findAll(estimate))
                            .hasSize(2));
            assertThat(application.getBean(Tallies.class).findAll("coordination"))
                    .extracting(tally -> tally.questionKey() + " " + tally.value() + " " + tally.answers())
                    .containsExactly("q1 40 1");
            assertThat(application.getBean(Reveals.class).seen(id, "coordination"))
                    .isTrue();
        });
    }

    private void running(Consumer<ConfigurableApplicationContext> work) {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                CruxbookApplication.class,
                "--server.port=0",
                "--cruxbook.content.dir=" + folder.resolve("content"),
                "--cruxbook.data.dir=" + folder.resolve("data"))) {
            work.accept(application);
        }
    }

    private static Entry typed(String key, int thousandths) {
        return new Entry(key, 1, new Probability(thousandths), false);
    }
}

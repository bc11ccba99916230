package org.cruxbook.site;

import org.cruxbook.manuscript.Galleys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The page of problems, without the rest of the authors' view. */
@TestConfiguration
public class WithProblems {

    @Bean
    ProblemsPage problems(Galleys galleys) {
        return new ProblemsPage(galleys);
    }
}

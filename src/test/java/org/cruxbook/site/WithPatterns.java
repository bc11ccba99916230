package org.cruxbook.site;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The page of patterns, without the rest of the demonstration. */
@TestConfiguration
public class WithPatterns {

    @Bean
    PatternsPage patterns(
            Results results,
            Turnings turnings,
            Movements movements,
            FormCheck check,
            ChainViews chains,
            RemarkWriter remarks) {
        return new PatternsPage(results, turnings, movements, check, new ConnectedPatterns(chains, remarks));
    }
}

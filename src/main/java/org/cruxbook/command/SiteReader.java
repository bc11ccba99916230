package org.cruxbook.command;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Finds the site that would be started here: by the command line, by the environment, and by {@code application.yaml} where
 * Spring looks for it. Spring reads these, and nothing else of it is started.
 */
final class SiteReader {

    private static final String DATA_FOLDER = "cruxbook.data.dir";

    private SiteReader() {}

    /** @param given settings that come before all others */
    static Site read(Map<String, Object> given) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        RandomValuePropertySource.addToEnvironment(environment);
        environment.getPropertySources().addFirst(new MapPropertySource("command line", given));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Path data = Path.of(environment.getRequiredProperty(DATA_FOLDER)).toAbsolutePath();
        // As the site itself does: H2 takes "./data" for a folder, but refuses "data".
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("data folder", Map.of(DATA_FOLDER, data.toString())));
        return new Site(
                Path.of(environment.getRequiredProperty(Settings.CONTENT_FOLDER)),
                data,
                environment.getRequiredProperty("cruxbook.data.name"),
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }
}

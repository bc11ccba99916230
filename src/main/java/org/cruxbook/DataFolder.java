package org.cruxbook;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Says where the data folder is from the root on: H2 takes {@code ./data} for a folder, but refuses {@code data}. */
class DataFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String SETTING = "cruxbook.data.dir";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String folder = Path.of(environment.getRequiredProperty(SETTING))
                .toAbsolutePath()
                .normalize()
                .toString();
        environment.getPropertySources().addFirst(new MapPropertySource("data folder", Map.of(SETTING, folder)));
    }

    /** After the settings have been read, and before anything looks at what is made of this one. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}

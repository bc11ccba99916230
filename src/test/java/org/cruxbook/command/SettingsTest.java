package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Commands find the content folder where the site would. */
class SettingsTest {

    private static Path contentFolder(Map<String, String> properties, Map<String, String> environment) {
        Properties all = new Properties();
        all.putAll(properties);
        return Settings.contentFolder(all, environment);
    }

    @Test
    void without_a_setting_it_is_the_default_of_the_site() {
        YamlPropertiesFactoryBean site = new YamlPropertiesFactoryBean();
        site.setResources(new ClassPathResource("application.yaml"));

        assertThat(contentFolder(Map.of(), Map.of()))
                .isEqualTo(Path.of(Objects.requireNonNull(site.getObject()).getProperty(Settings.CONTENT_FOLDER)));
    }

    @Test
    void a_property_comes_before_the_environment() {
        assertThat(contentFolder(Map.of(), Map.of("CRUXBOOK_CONTENT_DIR", "pages")))
                .isEqualTo(Path.of("pages"));
        assertThat(contentFolder(Map.of(Settings.CONTENT_FOLDER, "mine"), Map.of("CRUXBOOK_CONTENT_DIR", "pages")))
                .isEqualTo(Path.of("mine"));
    }
}

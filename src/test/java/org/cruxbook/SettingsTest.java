package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Every setting of our own stands in the README with the default that it really has. */
class SettingsTest {

    @Test
    void every_setting_is_documented_with_its_default() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(settings().stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(rows)
                        .anyMatch(row -> row.startsWith(
                                "| `" + name + "` | " + shown(settings().getProperty(name)) + " |")));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : "`" + value + "`";
    }

    private static Properties settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties all = Objects.requireNonNull(yaml.getObject());
        Properties own = new Properties();
        all.stringPropertyNames().stream()
                .filter(name -> name.startsWith("cruxbook."))
                .forEach(name -> own.setProperty(name, all.getProperty(name)));
        return own;
    }
}

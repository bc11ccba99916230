package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the container and compose.yaml say fits together, and fits the site. {@code bench/image} lets it run. */
class DeploymentTest {

    private static final Path COMPOSE = Path.of("compose.yaml");
    private static final Path DOCKERFILE = Path.of("Dockerfile");

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> map, String... path) {
        for (String name : path) {
            map = (Map<String, Object>) Objects.requireNonNull(map.get(name), name);
        }
        return map;
    }

    private static Map<String, Object> compose() throws IOException {
        try (InputStream file = Files.newInputStream(COMPOSE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }

    private static Set<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As Spring Boot writes a setting in the environment. */
    private static Set<String> ownSettings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties all = Objects.requireNonNull(yaml.getObject());
        return all.stringPropertyNames().stream()
                .map(name -> name.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void two_equal_instances_share_a_database_and_believe_the_proxy_alone() throws IOException {
        Map<String, Object> compose = compose();
        Map<String, Object> one = in(compose, "services", "one");
        Map<String, Object> settings = in(one, "environment");

        assertThat(in(compose, "services", "two")).isEqualTo(one);
        assertThat(settings)
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database/cruxbook")
                .containsEntry(
                        "CRUXBOOK_PROXIES",
                        in(compose, "services", "proxy", "networks", "inside").get("ipv4_address"));
        assertThat(settings.keySet())
                .filteredOn(name -> name.startsWith("CRUXBOOK_"))
                .isSubsetOf(ownSettings());
    }

    @Test
    void nothing_but_the_proxy_can_be_reached_from_outside() throws IOException {
        Map<String, Object> services = in(compose(), "services");

        assertThat(services.keySet())
                .filteredOn(name -> in(services, name).containsKey("ports"))
                .containsExactly("proxy");
        assertThat(in(compose(), "networks", "inside")).containsEntry("internal", true);
        assertThat(List.of("database", "one", "two"))
                .allSatisfy(name -> assertThat(in(services, name)).containsEntry("networks", List.of("inside")));
    }

    @Test
    void an_instance_can_write_nowhere_and_become_nobody_else() throws IOException {
        assertThat(in(compose(), "services", "one"))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(found(DOCKERFILE, "^USER (.*)$")).containsExactly("cruxbook");
    }

    @Test
    void every_secret_and_every_address_comes_from_the_environment_that_the_example_shows() throws IOException {
        assertThat(found(COMPOSE, "\\$\\{([A-Z_]+)")).isEqualTo(found(Path.of(".env.example"), "^([A-Z_]+)="));
        assertThat(found(COMPOSE, "PASSWORD: (.*)$")).allMatch(value -> value.startsWith("${POSTGRES_PASSWORD:?"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).startsWith("# Only what the build needs.", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "train", "ready", "fast-start"})
    void each_script_can_be_run(String script) {
        assertThat(Path.of("deploy", script)).isExecutable();
    }

    @Test
    void the_image_copies_only_what_is_there_and_asks_whether_it_is_ready() throws IOException {
        Set<String> files = found(DOCKERFILE, "^COPY (deploy/.*) \\./$");

        assertThat(files)
                .singleElement()
                .satisfies(names -> assertThat(Stream.of(names.split(" ")).map(Path::of))
                        .allSatisfy(file -> assertThat(file).isRegularFile()));
        assertThat(found(DOCKERFILE, "^HEALTHCHECK .*CMD (.*)$")).containsExactly("[\"/cruxbook/ready\"]");
        assertThat(found(DOCKERFILE, "^ENTRYPOINT (.*)$")).containsExactly("[\"/cruxbook/start\"]");
    }
}

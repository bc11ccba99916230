package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of; that this file is in it is checked when it is built. */
class BillOfMaterialsTest {

    @Test
    void it_names_what_runs_with_its_versions_and_no_more() throws IOException {
        List<String> components;
        try (InputStream bill = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            if (!"true".equals(System.getenv("E2E_REQUIRED"))) {
                assumeThat(bill)
                        .as("there is none in a build without a network")
                        .isNotNull();
            }
            assertThat(bill).isNotNull();
            JsonNode all = JsonMapper.shared().readTree(bill).get("components");
            components = StreamSupport.stream(all.spliterator(), false)
                    .map(component -> component.get("purl").asString().replaceFirst("\\?.*", ""))
                    .toList();
        }

        assertThat(components)
                .contains(
                        "pkg:maven/com.h2database/h2@" + Constants.VERSION,
                        "pkg:maven/org.springframework.boot/spring-boot@" + SpringBootVersion.getVersion())
                .noneMatch(component -> component.contains("playwright") || component.contains("junit"));
    }
}

package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

class ImagesTest extends OverHttp {

    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @Test
    void an_authors_image_is_served_as_what_it_is_and_no_script_of_it_runs() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("maps")).resolve("big map.svg"), DRAWING);
        Answer image = ann.get("/images/maps/big%20map.svg");

        assertThat(image.status()).isEqualTo(200);
        assertThat(image.body()).isEqualTo(DRAWING);
        assertThat(image.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(image.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(image.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(ann.get("/images/maps/big%20map.svg", "If-None-Match", String.valueOf(image.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/images",
                "/images/",
                "/images/none.png",
                "/images/page.md",
                "/images/%2e%2e/data/cruxbook.mv.db",
                "/images/%2e%2e%2fsecret.png",
                "/images/..%2fsecret.png",
                "/images/..%5csecret.png",
                "/images/%252e%252e/secret.png",
                "/images//etc/passwd.png",
                "/images/secret.png%00.svg",
                "/images/.secret.png",
            })
    void nothing_else_of_the_machine_is(String path) throws IOException {
        Files.writeString(folder.resolve("page.md"), "# A page");
        Files.writeString(folder.resolve(".secret.png"), "secret");
        Files.writeString(folder.resolveSibling("secret.png"), "secret");

        Answer answer = ann.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("secret");
        Files.delete(folder.resolve("page.md"));
    }
}

package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of a content folder beside which there is one that is nobody's business. */
class PicturesTest {

    @TempDir
    private Path folder;

    private Path content;
    private Pictures pictures;

    @BeforeEach
    void fill() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(content.resolve("maps/.drafts"));
        Files.createDirectories(content.resolve("folder.png"));
        for (String file : new String[] {
            "a.png",
            "a.jpg",
            "a.JPEG",
            "a.gif",
            "a.webp",
            "a.avif",
            "a.svg",
            "page.md",
            "a.html",
            "maps/big map.png",
            ".hidden.png",
            "maps/.drafts/b.png",
            "../secret.png"
        }) {
            Files.writeString(content.resolve(file), "x");
        }
        pictures = new Pictures(new ContentSettings(content, false, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "a.png,image/png",
        "a.jpg,image/jpeg",
        "a.JPEG,image/jpeg",
        "a.gif,image/gif",
        "a.webp,image/webp",
        "a.avif,image/avif",
        "a.svg,image/svg+xml",
        "maps/big map.png,image/png",
    })
    void an_image_of_the_folder_is_found_with_its_type(String path, String type) {
        assertThat(pictures.find(path)).get().satisfies(picture -> {
            assertThat(picture.type()).isEqualTo(type);
            assertThat(picture.size()).isEqualTo(1);
            assertThat(picture.file()).hasContent("x");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "/",
                "png",
                "none.png",
                "page.md",
                "a.html",
                "a.png/",
                "a.png/b.png",
                "folder.png",
                ".hidden.png",
                "maps/.drafts/b.png",
                "../secret.png",
                "maps/../../secret.png",
                "../content/../secret.png",
                "..\\secret.png",
                "/etc/passwd.png",
                "a.png\u0000.svg",
                "\u0000.png",
            })
    void nothing_else_is(String path) {
        assertThat(pictures.find(path)).isEmpty();
    }

    @Test
    void an_absolute_path_is_not_one_of_the_folder() {
        assertThat(pictures.find(folder.resolve("secret.png").toString())).isEmpty();
    }

    @Test
    void a_link_out_of_the_folder_leads_nowhere() throws IOException {
        Files.createSymbolicLink(content.resolve("out.png"), folder.resolve("secret.png"));
        Files.createSymbolicLink(content.resolve("up"), folder);

        assertThat(pictures.find("out.png")).isEmpty();
        assertThat(pictures.find("up/secret.png")).isEmpty();
    }

    @Test
    void a_link_within_the_folder_leads_to_an_image_of_the_same_type_and_to_nothing_hidden() throws IOException {
        Files.createSymbolicLink(content.resolve("same.png"), content.resolve("a.png"));
        Files.createSymbolicLink(content.resolve("other.png"), content.resolve("page.md"));
        Files.createSymbolicLink(content.resolve("bare.png"), content.resolve(".hidden.png"));

        assertThat(pictures.find("same.png")).isPresent();
        assertThat(pictures.find("other.png")).isEmpty();
        assertThat(pictures.find("bare.png")).isEmpty();
    }

    @Test
    void more_than_20_mb_is_too_much() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(content.resolve("large.png").toFile(), "rw")) {
            large.setLength(20_000_001);
        }

        assertThat(pictures.find("large.png")).isEmpty();
    }
}

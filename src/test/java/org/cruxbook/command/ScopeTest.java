package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with its content folder, and another folder of pages beside it. */
class ScopeTest {

    @TempDir
    private Path folder;

    private Path content;

    @BeforeEach
    void write() throws IOException {
        content = Files.createDirectories(folder.resolve("site/content"));
        for (String page : List.of("site/content/a.md", "site/content/deep/b.md", "other/c.md", "other/deep/d.md")) {
            Files.createDirectories(folder.resolve(page).getParent());
            Files.writeString(folder.resolve(page), "# Page");
        }
    }

    private Scope scope(String... named) {
        return Scope.of(List.of(named).stream().map(folder::resolve).toList(), null, content);
    }

    @Test
    void without_a_name_it_is_the_content_folder_of_the_site() {
        assertThat(scope()).isEqualTo(new Scope(content, List.of("")));
        assertThat(scope().wants("deep/b.md")).isTrue();
    }

    @Test
    void what_is_in_the_content_folder_of_the_site_is_of_that_folder() {
        assertThat(scope("site/content/deep/b.md")).isEqualTo(new Scope(content, List.of("deep/b.md")));
        assertThat(scope("site/content/deep")).isEqualTo(new Scope(content, List.of("deep")));
        assertThat(scope("site/content/deep").wants("deep/b.md")).isTrue();
        assertThat(scope("site/content/deep").wants("deeper.md")).isFalse();
    }

    @Test
    void other_pages_are_of_the_innermost_folder_that_holds_them_all() {
        assertThat(scope("other")).isEqualTo(new Scope(folder.resolve("other"), List.of("")));
        assertThat(scope("other/deep/d.md")).isEqualTo(new Scope(folder.resolve("other/deep"), List.of("d.md")));
        assertThat(scope("other/deep/d.md", "other/c.md"))
                .isEqualTo(new Scope(folder.resolve("other"), List.of("deep/d.md", "c.md")));
    }

    @Test
    void the_folder_can_be_stated() {
        Path other = folder.resolve("other");

        assertThat(Scope.of(List.of(other.resolve("deep/d.md")), other, content))
                .isEqualTo(new Scope(other, List.of("deep/d.md")));
        assertThatThrownBy(() -> Scope.of(List.of(content.resolve("a.md")), other, content))
                .hasMessageContaining("a.md is not in the content folder");
        assertThatThrownBy(() -> Scope.of(List.of(), folder.resolve("nowhere"), content))
                .isInstanceOf(CannotRun.class);
    }

    @Test
    void links_to_folders_are_followed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), content);

        assertThat(scope("link/deep/b.md")).isEqualTo(new Scope(content, List.of("deep/b.md")));
        assertThat(Scope.of(List.of(content.resolve("a.md")), null, link)).isEqualTo(new Scope(link, List.of("a.md")));
    }

    @Test
    void a_page_of_where_one_is_is_named_from_there() {
        Path here = Path.of("").toAbsolutePath();

        assertThat(new Scope(here.resolve("content"), List.of("")).shown("deep/a.md"))
                .isEqualTo("content/deep/a.md");
        assertThat(new Scope(content, List.of("")).shown("a.md"))
                .isEqualTo(content.resolve("a.md").toString());
    }
}

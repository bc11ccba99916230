package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {

    @TempDir
    private Path place;

    private Path root;

    @BeforeEach
    void fill() throws IOException {
        root = Files.createDirectories(place.resolve("content"));
        write("content/a.md");
    }

    @Test
    void pages_are_the_markdown_files_of_all_folders_in_the_order_of_their_paths() throws IOException {
        write("content/z/b.mdx");
        write("content/B.MD");
        write("content/notes.txt");
        write("content/README.md");
        write("content/z/Index.mdx");
        write("content/.hidden.md");
        write("content/.git/c.md");
        Files.createDirectories(root.resolve("folder.md"));

        assertThat(paths()).containsExactly("B.MD", "a.md", "z/b.mdx");
    }

    @Test
    void a_link_to_a_file_of_the_folder_is_a_page_and_changes_with_what_it_leads_to() throws IOException {
        write("content/.store/one");
        write("content/.store/two");
        Path link = Files.createSymbolicLink(root.resolve("b.md"), Path.of(".store/one"));
        Mark before = list().pages().get("b.md").mark();
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of(".store/two"));

        assertThat(list().pages().get("b.md").mark()).isNotEqualTo(before);
    }

    @Test
    void a_link_that_leads_out_of_the_folder_or_nowhere_is_none() throws IOException {
        write("secret.md");
        Files.createSymbolicLink(root.resolve("out.md"), Path.of("../secret.md"));
        Files.createSymbolicLink(root.resolve("nowhere.md"), Path.of("gone.md"));
        Files.createSymbolicLink(root.resolve("round.md"), Path.of("round.md"));

        assertThat(paths()).containsExactly("a.md");
    }

    @Test
    void the_folder_itself_may_be_a_link_and_be_turned_to_another_one() throws IOException {
        write("next/b.md");
        Path current = Files.createSymbolicLink(place.resolve("current"), Path.of("content"));
        ContentFolder folder = new ContentFolder(current);
        Listing before = folder.list((path, key) -> {});
        Files.delete(current);
        Files.createSymbolicLink(current, Path.of("next"));

        Listing after = folder.list((path, key) -> {});

        assertThat(before.pages()).containsOnlyKeys("a.md");
        assertThat(after.pages()).containsOnlyKeys("b.md");
        assertThat(after.key()).isNotEqualTo(before.key());
    }

    @Test
    void every_folder_that_is_not_hidden_is_announced_before_it_is_looked_into() throws IOException {
        write("content/sub/deep/b.md");
        write("content/.git/c.md");
        List<Path> entered = new ArrayList<>();
        new ContentFolder(root).list((path, key) -> entered.add(path));

        assertThat(entered).containsExactly(root, root.resolve("sub"), root.resolve("sub/deep"));
    }

    @Test
    void a_folder_that_is_not_there_is_no_empty_one() {
        assertThatIOException().isThrownBy(() -> new ContentFolder(place.resolve("nowhere")).list((path, key) -> {}));
    }

    private Listing list() throws IOException {
        return new ContentFolder(root).list((path, key) -> {});
    }

    private List<String> paths() throws IOException {
        return List.copyOf(list().pages().keySet());
    }

    private void write(String path) throws IOException {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# " + path + "\n");
    }
}

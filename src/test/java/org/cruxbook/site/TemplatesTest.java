package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Holds all templates to the rules that the browser's content policy and translators rely on. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static String all() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path template : templates()) {
            all.append(Files.readString(template));
        }
        return all.toString();
    }

    @Test
    void only_one_place_prints_html_as_it_is() throws IOException {
        assertThat(Pattern.compile("th:utext|\\[\\(").matcher(all()).results()).hasSize(1);
        assertThat(Files.readString(TEMPLATES.resolve("_rich.html"))).contains("th:utext");
    }

    @Test
    void nothing_is_styled_or_scripted_inline() throws IOException {
        assertThat(all()).doesNotContainPattern("\\sstyle=|th:style|<style|\\son[a-z]+=|<script>|javascript:");
    }

    @Test
    void every_text_of_a_template_exists() throws IOException {
        Properties messages = messages();
        Matcher used = Pattern.compile("#\\{([a-zA-Z0-9.]+)").matcher(all());
        Set<String> missing = new TreeSet<>();
        while (used.find()) {
            if (!messages.containsKey(used.group(1))) {
                missing.add(used.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_has_a_straight_apostrophe_which_the_format_would_swallow() throws IOException {
        assertThat(messages().values()).noneMatch(text -> text.toString().contains("'"));
    }

    /** A fragment that is called like an element would be found wherever that element is. */
    @Test
    void no_fragment_is_called_like_an_element() throws IOException {
        Matcher fragments = Pattern.compile("th:fragment=\"(\\w+)").matcher(all());
        while (fragments.find()) {
            assertThat(Jsoup.parse(all()).getElementsByTag(fragments.group(1))).isEmpty();
        }
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        messages.load(Files.newBufferedReader(Path.of("src/main/resources/messages.properties")));
        return messages;
    }
}

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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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
        Matcher used = Pattern.compile("#\\{([a-zA-Z0-9.-]+)").matcher(all());
        Set<String> missing = new TreeSet<>();
        while (used.find()) {
            if (!messages.containsKey(used.group(1))) {
                missing.add(used.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Words stand in a template only as an example of what takes their place. */
    @Test
    void no_template_has_words_of_its_own() throws IOException {
        for (Path template : templates()) {
            Document document = Jsoup.parse(Files.readString(template), Parser.xmlParser());
            assertThat(document.select("*").stream()
                            .filter(TemplatesTest::speaks)
                            .map(Element::outerHtml))
                    .as("%s", template)
                    .isEmpty();
        }
    }

    private static boolean speaks(Element element) {
        boolean spoken = Stream.of("alt", "title", "aria-label", "placeholder", "value", "data-label")
                .anyMatch(name -> hasLetters(element.attr(name)));
        boolean replaced = Stream.concat(Stream.of(element), element.parents().stream())
                .anyMatch(each -> Stream.of("th:text", "th:utext", "th:insert", "th:replace")
                        .anyMatch(each::hasAttr));
        return spoken || !replaced && hasLetters(element.ownText());
    }

    /** Strings of two words and more are a text, except where they are markup or a selector. */
    @Test
    void no_class_and_no_script_of_the_site_has_words_of_its_own() throws IOException {
        Pattern string = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
        Pattern text = Pattern.compile("^(?![.<\\[(#]).*\\p{L}{2,} \\p{L}{2,}.*");
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("src/main/java/org/cruxbook/site")),
                Files.walk(Path.of("src/main/resources/static")))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|js)"))
                    .toList()) {
                String code =
                        Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<!:)//.*$", "");
                assertThat(string.matcher(code).results().map(found -> found.group(1)))
                        .as("%s", file)
                        .noneMatch(found -> !found.equals("use strict")
                                && text.matcher(found).matches());
            }
        }
    }

    @Test
    void every_text_is_used() throws IOException {
        String code = all() + sources();
        Set<String> unused = new TreeSet<>(messages().stringPropertyNames());
        unused.removeIf(key -> code.contains(key) || STEMS.stream().anyMatch(key::startsWith));

        assertThat(unused).isEmpty();
    }

    /** The rest of these keys is put together. */
    private static final Set<String> STEMS = Set.of(
            "ballot.recap.",
            "book.note.",
            "chart.key.",
            "coherence.",
            "compare.start.",
            "crux.side.",
            "error.",
            "index.how.",
            "index.without.",
            "link.",
            "links.fact.",
            "method.",
            "move.",
            "note.",
            "number.",
            "privacy.",
            "results.figure.",
            "results.summary.",
            "search.closeness.",
            "search.part.",
            "results.tracks.",
            "results.turning.");

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/cruxbook"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
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

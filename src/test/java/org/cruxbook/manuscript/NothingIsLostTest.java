package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that an author wrote is still there to be read, in HTML and in plain words. */
class NothingIsLostTest {

    @ParameterizedTest
    @ValueSource(strings = {"coordination.md", "vaccines.mdx", "oddities.md"})
    void every_word_of_the_body_is_found_in_the_rendered_page(String name) {
        CruxDraft crux = Pages.draft(Pages.read(name));

        List<String> words = words(body(Pages.source(name)));

        assertThat(words).hasSizeGreaterThan(50);
        assertThat(words(crux.title() + " " + seen(Rendering.html(crux)))).containsAll(words);
        assertThat(words(crux.title() + " " + Rendering.plain(crux))).containsAll(words);
    }

    /** The text, and what stands for images. */
    private static String seen(String html) {
        Element page = Jsoup.parseBodyFragment(html);
        return page.text() + " " + String.join(" ", page.select("img").eachAttr("alt"));
    }

    /** The source without front matter, addresses, comments, keys and blanks. */
    private static String body(String source) {
        return Parser.unescapeEntities(source, false)
                .replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("</?(sub|sup|kbd)>", "")
                .replaceAll("</?(br|details|summary)>", " ")
                .replaceAll("\\]\\([^)]*\\)", " ")
                .replaceAll("(?m)^\\[[^\\]]+\\]: \\S+$", " ")
                .replaceAll("\\{#[^}]*\\}", " ")
                .replaceAll("(\\\\?_){2,} ?%", " ")
                .replaceAll("(?m)^```\\w*$", " ")
                .replaceAll("[*_`~]", "")
                .replaceAll("(?m)^\\s*(\\d+[.)]|[-+])\\s", " ")
                .replaceAll("\\[[^\\]]*\\](?=\\[)|\\[\\w\\]", " ");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

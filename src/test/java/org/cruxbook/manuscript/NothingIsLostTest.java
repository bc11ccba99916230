package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cruxbook.testing.AuthorsWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that an author wrote is still there to be read, in HTML and in plain words. */
class NothingIsLostTest {

    static List<Path> pages() {
        return AuthorsWords.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_word_of_the_body_is_found_in_the_draft(Path page) throws IOException {
        String source = Files.readString(page);
        CruxDraft crux = Pages.draft(CruxReader.read(page.getFileName().toString(), source));

        List<String> words = AuthorsWords.in(page.toString(), source);

        assertThat(words).hasSizeGreaterThan(15);
        assertThat(AuthorsWords.of(crux.title() + " " + seen(Rendering.html(crux))))
                .containsAll(words);
        assertThat(AuthorsWords.of(crux.title() + " " + Rendering.plain(crux))).containsAll(words);
    }

    /** The text, and what stands for images. */
    private static String seen(String html) {
        Element page = Jsoup.parseBodyFragment(html);
        return page.text() + " " + String.join(" ", page.select("img").eachAttr("alt"));
    }
}

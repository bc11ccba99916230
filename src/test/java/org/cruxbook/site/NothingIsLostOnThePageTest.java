package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.manuscript.Proof;
import org.cruxbook.testing.AuthorsWords;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that an author wrote is on the page that a reader gets, whatever its template does with it. */
class NothingIsLostOnThePageTest extends OverHttp {

    static List<Path> pages() {
        return AuthorsWords.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_word_is_found_and_every_id_is_given_once(Path file) throws IOException {
        String source = Files.readString(file);
        Crux crux = Proof.of(file.getFileName().toString(), source);
        cruxes.remove(List.of(crux.slug()));
        cruxes.save(crux);

        Answer answer = ann.get("/cruxes/" + crux.slug());
        Document page = answer.page();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(AuthorsWords.of(seen(page.select("main").first())))
                .containsAll(AuthorsWords.in(file.toString(), source))
                .containsAll(AuthorsWords.of(crux.title() + " " + description(crux)));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main a[href^=#]").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
    }

    private static String description(Crux crux) {
        return crux.description() == null ? "" : crux.description();
    }

    /** The text, and what stands for images; without numbers and signs that are only to be looked at. */
    private static String seen(Element main) {
        main.select("[aria-hidden=true]").remove();
        return main.text() + " " + String.join(" ", main.select("img").eachAttr("alt"));
    }
}

package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;

class MethodPageTest extends OverHttp {

    @Test
    void has_a_list_of_its_parts() {
        Answer method = ann.get("/method");

        assertThat(texts(method, ".toc a")).isEqualTo(texts(method, ".prose h2"));
        assertThat(method.page().select(".toc a").eachAttr("href"))
                .isEqualTo(method.page().select(".prose > section").stream()
                        .map(part -> "#" + part.id())
                        .toList());
    }

    @Test
    void says_how_every_figure_is_made_and_where_it_comes_from() {
        Answer method = ann.get("/method");

        assertThat(method.text())
                .contains("type 7 of Hyndman and Fan 1996")
                .contains("21 columns")
                .contains("100 dots")
                .contains("trimmed mean")
                .contains("0.1% and 99.9%")
                .contains("95% interval of the median")
                .contains("few answers")
                .contains("Lorenz")
                .contains("cookie");
        assertThat(texts(method, "#sources li")).hasSizeGreaterThan(4);
    }
}

package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("demo")
class PatternsTest extends OverHttp {

    @Test
    void every_component_is_there_in_every_state() {
        Document page = ann.get("/patterns").page();

        assertThat(page.select(".crux-row")).hasSize(7);
        assertThat(page.select(".crux-row .is-draft").text()).isEqualTo("Draft, 3 of 5");
        assertThat(page.select(".modes, .sides, .side, .points, .grid-table, .poles, .facing, .prose, .claim, .blanks"))
                .extracting(element -> element.className().split(" ")[0])
                .contains(
                        "modes",
                        "sides",
                        "side",
                        "points",
                        "grid-table",
                        "poles",
                        "facing",
                        "prose",
                        "claim",
                        "blanks");
        assertThat(page.select(".aside, .aside-grave, .task, .note-ref, .notes > li"))
                .hasSize(6);
        assertThat(page.select(".find .excerpts li")).hasSize(3);
        assertThat(page.select(".find mark")).hasSize(5);
        assertThat(page.select(".q")).hasSize(8);
        assertThat(page.select(".q.has-err")).hasSize(3);
        assertThat(page.select("#problems li")).hasSize(4);
        assertThat(page.select(".stance")).hasSize(5);
        assertThat(page.select(".stance.has-err")).hasSize(1);
        assertThat(page.select(".q-derived, .recap, .toc, .pager, .draft, .locked, .key, .panel-next"))
                .hasSize(8);
        assertThat(page.select(".panel .plot")).hasSize(7);
        assertThat(page.select(".ruler-only, p.few")).hasSize(3);
        assertThat(page.select(".trend .spark")).hasSize(2);
        assertThat(page.text())
                .contains("Nobody has answered. The spread appears at 5.", "3 people have answered.", "Few answers: 7")
                .contains(
                        "You left this blank.", "You and median 50%", "Exactly 0: 24 people. Exactly 100: 26 people.");
        assertThat(page.select(".remark, .remark form, .chain-steps li, .chain-moves tbody tr"))
                .hasSize(2 + 1 + 3 + 3);
        assertThat(page.select(".panel .published li, .panel .flags")).hasSize(3 + 2);
        assertThat(page.select(".panel .lanes, .stands .named, .panel-own .what"))
                .hasSize(2 + 2 + 3);
        assertThat(page.select(".switch a, .second .btn, .moved .course")).hasSize(2 + 1 + 2 + 3);
        assertThat(page.select(".chapter .words, .chapter textarea, [data-ballot] textarea"))
                .hasSize(1 + 2 + 1);
        assertThat(page.select(".stands .five")).hasSize(5);
        assertThat(page.text())
                .contains("track the answers to “people say 0 or 100 to this” about equally.")
                .contains("No clear crux:", "Too few answers to say.", "Your own crux is", "Where you stand is kept.");
    }

    @Test
    void the_header_of_every_page_of_the_demonstration_says_what_it_is() {
        for (String path : List.of("/patterns", "/", "/cruxes/coordination", "/method", "/no-such-page")) {
            assertThat(ann.get(path).page().select(".site-head .demo").text())
                    .isEqualTo("Demonstration: invented answers");
        }
    }

    @Test
    void it_is_a_whole_page_in_which_no_id_is_there_twice() {
        Document page = ann.get("/patterns").page();
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(Set.copyOf(ids)).hasSameSizeAs(ids);
        assertThat(page.select("[aria-labelledby]"))
                .allSatisfy(element -> assertThat(ids).contains(element.attr("aria-labelledby")));
    }
}

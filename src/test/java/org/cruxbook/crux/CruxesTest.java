package org.cruxbook.crux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.testing.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
abstract class CruxesTest {

    @Autowired
    private Cruxes cruxes;

    @Test
    void a_page_is_found_by_its_slug_with_the_questions_that_it_asks() {
        cruxes.save(Pages.duties());

        assertThat(cruxes.findBySlug("duties")).get().extracting(Crux::title).isEqualTo("What Do We Owe?");
        assertThat(cruxes.findAskedQuestions("duties"))
                .extracting(Question::key)
                .containsExactly("q1");
    }

    @Test
    void pages_come_in_the_order_of_their_numbers() {
        cruxes.save(Pages.time());
        cruxes.save(Pages.coordination());

        assertThat(cruxes.findAllInOrder()).extracting(Crux::slug).containsExactly("coordination", "time");
    }

    @Test
    void a_page_with_a_slug_of_its_own_is_found_by_the_name_of_its_file() {
        page("a", "Risks/River Banks.md");
        page("b", "tides.mdx");
        page("c", "one/twin.md");
        page("d", "two/twin.md");

        assertThat(cruxes.findSlugsByFileName("river-banks")).containsExactly("a");
        assertThat(cruxes.findSlugsByFileName("tides")).containsExactly("b");
        assertThat(cruxes.findSlugsByFileName("twin")).containsExactlyInAnyOrder("c", "d");
        assertThat(cruxes.findSlugsByFileName("banks")).isEmpty();
        assertThat(cruxes.findSlugsByFileName("%")).isEmpty();
    }

    private void page(String slug, String path) {
        Crux crux = new Crux(slug);
        crux.revise(path, "", slug, null, null, null, List.of());
        cruxes.save(crux);
    }
}

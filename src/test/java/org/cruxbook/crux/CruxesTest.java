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
    void the_final_question_is_the_last_one_that_is_asked() {
        assertThat(Pages.coordination().finalQuestion())
                .get()
                .extracting(Question::key)
                .isEqualTo("q5");
        assertThat(Pages.duties().finalQuestion())
                .get()
                .extracting(Question::key)
                .isEqualTo("q1");
        assertThat(new Crux("bare").finalQuestion()).isEmpty();
    }

    @Test
    void sub_cruxes_are_in_the_order_of_the_page_and_know_their_table() {
        cruxes.save(Pages.pause());

        assertThat(cruxes.read("pause").orElseThrow().subCruxes())
                .extracting(SubCrux::key)
                .containsExactly("s1", "s2", "s3");
        assertThat(cruxes.read("pause").orElseThrow().subCruxes())
                .allSatisfy(subCrux ->
                        assertThat(subCrux.block().secondPole().plain()).isEqualTo("Optimist"));
        assertThat(cruxes.findSubCruxes("pause"))
                .extracting(SubCrux::wordingVersion)
                .containsExactlyInAnyOrder(1, 1, 2);
        assertThat(cruxes.findSubCruxes("nowhere")).isEmpty();
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

package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Efforts;
import org.cruxbook.crux.FailureModes;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.crux.Side;
import org.cruxbook.crux.SubCruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.Estimates;
import org.cruxbook.estimate.Probability;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** A folder of files becomes entities, and stays in step with them. */
@SpringBootTest
abstract class PublishingTest {

    @Autowired
    private Press press;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Estimates estimates;

    @Autowired
    private Visitors visitors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @AfterEach
    void emptyTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        press.run();
        transaction.executeWithoutResult(status -> entities.createQuery("from LedgerEntry", LedgerEntry.class)
                .getResultList()
                .forEach(entities::remove));
    }

    @Test
    void the_example_becomes_exactly_its_entities() throws IOException {
        write("coordination.md", Pages.source("coordination.md"));
        press.run();

        transaction.executeWithoutResult(status -> {
            Crux crux = cruxes.findBySlug("coordination").orElseThrow();
            assertThat(crux.title()).isEqualTo("Will We Fail to Coordinate?");
            assertThat(crux.order()).isEqualTo(7);
            assertThat(crux.claim().plain()).startsWith("Even if alignment is technically possible");
            assertThat(crux.claimLabel()).isEqualTo("The claim");
            assertThat(crux.sections()).hasSize(7);
            assertThat(blocks(crux, FailureModes.class).get(0).modes()).hasSize(5);
            assertThat(blocks(crux, Arguments.class))
                    .extracting(Arguments::side, block -> block.arguments().size())
                    .containsExactly(tuple(Side.FOR, 6), tuple(Side.AGAINST, 5));
            assertThat(blocks(crux, Efforts.class).get(0).efforts())
                    .extracting(
                            effort -> effort.name().plain(),
                            effort -> effort.effectiveness().plain())
                    .contains(tuple("Export controls", "May backfire"));
            assertThat(blocks(crux, SubCruxes.class).get(0).subCruxes()).hasSize(5);
            assertThat(blocks(crux, SubCruxes.class).get(0).firstPole().plain()).isEqualTo("Pessimist");
            assertThat(blocks(crux, Contrast.class).get(0).rows())
                    .extracting(row -> row.left().plain(), row -> row.right().plain())
                    .hasSize(3)
                    .contains(tuple("Set norms and standards", "Others won't follow"));
            assertThat(crux.askedQuestions())
                    .extracting(question -> question.text().plain())
                    .hasSize(5)
                    .contains("Governance will keep pace with AI progress");
            assertThat(crux.askedQuestions())
                    .extracting(Question::wordingVersion)
                    .containsOnly(1);
        });
    }

    @Test
    void an_unchanged_page_is_skipped_and_a_changed_one_is_not() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n"));
        write("b.md", page("B", "- It snows: ____%\n"));
        assertThat(press.run().published()).isEqualTo(2);
        write("b.md", page("B, again", "- It snows: ____%\n"));

        Press.Run second = press.run();

        assertThat(second.published()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(cruxes.findBySlug("b").orElseThrow().title()).isEqualTo("B, again");
    }

    @Test
    void a_page_that_is_gone_is_taken_off_and_its_questions_are_retired_until_it_is_back() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n"));
        press.run();
        String key = keys("a").get(0);
        Files.delete(folder.resolve("a.md"));
        press.run();
        assertThat(cruxes.existsBySlug("a")).isFalse();
        assertThat(entries("a")).extracting(LedgerEntry::retired).containsExactly(true);

        write("a.md", page("A", "- It rains: ____%\n"));
        press.run();

        assertThat(keys("a")).containsExactly(key);
        assertThat(entries("a")).extracting(LedgerEntry::retired).containsExactly(false);
    }

    @Test
    void a_corrected_wording_keeps_the_key_and_becomes_the_next_version() throws IOException {
        write("a.md", page("A", "- It will rain in Paris tommorow morning: ____%\n- It snows: ____%\n"));
        press.run();
        List<String> before = keys("a");
        write("a.md", page("A", "- It will rain in Paris tomorrow morning: ____%\n- It snows: ____%\n"));

        press.run();

        assertThat(keys("a")).isEqualTo(before);
        assertThat(cruxes.findAskedQuestions("a"))
                .extracting(Question::wordingVersion)
                .containsExactly(2, 1);
    }

    @Test
    void a_correction_taken_back_stands_in_its_first_words_when_the_others_are_put_beside_it() throws IOException {
        write("a.md", page("A", "- The goverment will act: ____%\n"));
        press.run();
        String key = keys("a").get(0);
        write("a.md", page("A", "- The government will act: ____%\n"));
        press.run();
        write("a.md", page("A", "- The goverment will act: ____%\n"));
        press.run();
        write("a.md", page("A", "- The government will act: ____%\n- The goverment will act: ____%\n"));

        press.run();

        assertThat(keys("a")).hasSize(2).last().isEqualTo(key);
    }

    @Test
    void sub_cruxes_are_corrected_and_taken_back_like_questions() throws IOException {
        String table = "| Question | Sceptics | Believers |\n|---|---|---|\n| Will the %s act? | No | Maybe |\n";
        write("a.md", page("A", table.formatted("goverment")));
        press.run();
        write("a.md", page("A", table.formatted("government")));
        press.run();
        assertThat(cruxes.findSubCruxes("a"))
                .extracting(SubCrux::wordingVersion)
                .containsExactly(2);
        write("a.md", page("A", table.formatted("goverment")));

        press.run();

        transaction.executeWithoutResult(status -> assertThat(entries("a"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.retired()).isFalse();
                    assertThat(entry.wordings()).hasSize(2);
                }));
        assertThat(cruxes.findSubCruxes("a"))
                .extracting(SubCrux::wordingVersion)
                .containsExactly(1);
    }

    @Test
    void another_year_is_another_question_and_the_old_one_is_retired() throws IOException {
        write("a.md", page("A", "- It rains in Paris by 2030: ____%\n"));
        press.run();
        String before = keys("a").get(0);
        write("a.md", page("A", "- It rains in Paris by 2040: ____%\n"));

        press.run();

        assertThat(keys("a")).doesNotContain(before);
        assertThat(entries("a"))
                .filteredOn(LedgerEntry::retired)
                .extracting(LedgerEntry::key)
                .containsExactly(before);
    }

    @Test
    void reordered_questions_keep_their_keys() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n- It snows: ____%\n- It hails: ____%\n"));
        press.run();
        List<String> before = keys("a");
        write("a.md", page("A", "- It hails: ____%\n- It rains: ____%\n- It snows: ____%\n"));

        press.run();

        assertThat(keys("a")).containsExactly(before.get(2), before.get(0), before.get(1));
    }

    @Test
    void a_page_that_turns_bad_keeps_its_last_good_version_and_the_rest_goes_on() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n"));
        press.run();
        write("a.md", "---\ntitle: [\n---\nbroken");
        write("b.md", page("B", "- It snows: ____%\n"));

        Press.Run run = press.run();

        assertThat(run.problems())
                .singleElement()
                .asString()
                .startsWith("a.md:3:1: error: the front matter is not valid YAML");
        assertThat(cruxes.findBySlug("a").orElseThrow().title()).isEqualTo("A");
        assertThat(cruxes.existsBySlug("b")).isTrue();
    }

    @Test
    void of_two_pages_with_one_slug_the_first_stays() throws IOException {
        write("a.md", page("First", "- It rains: ____%\n"));
        press.run();
        write("0/a.md", page("Second", "- It snows: ____%\n"));

        Press.Run run = press.run();

        assertThat(run.problems())
                .singleElement()
                .asString()
                .startsWith("0/a.md:1:1: error: the slug 'a' is taken by a.md");
        assertThat(cruxes.findBySlug("a").orElseThrow().title()).isEqualTo("First");
    }

    @Test
    void drafts_readmes_and_hidden_files_are_no_pages() throws IOException {
        write("a.md", "---\ntitle: A\ndraft: true\n---\n");
        write("README.md", page("Readme", ""));
        write("index.md", page("Index", ""));
        write(".hidden.md", page("Hidden", ""));
        write(".git/x.md", page("Git", ""));
        Files.createDirectories(folder.resolve("folder.md"));

        assertThat(press.run().published()).isZero();
    }

    @Test
    void files_in_the_wrong_encoding_are_named_with_the_byte() throws IOException {
        Files.write(folder.resolve("a.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xE9, 'x'});

        assertThat(press.run().problems())
                .singleElement()
                .asString()
                .isEqualTo("a.md:2:1: error: the file is not UTF-8 at byte 4 — save it in the encoding UTF-8");
    }

    @Test
    void answers_survive_every_edit_that_keeps_their_question() throws IOException {
        write(
                "a.md",
                page("A", "- It will rain in Paris tommorow morning: ____%\n- It snows: ____%\n- It hails: ____%\n"));
        press.run();
        List<String> keys = keys("a");
        VisitorToken token = VisitorToken.fresh();
        ballots.submit(token, "a", List.of(entry(keys.get(0), 10_000), entry(keys.get(1), 20_000)));
        write("a.md", page("A", "- It hails: ____%\n- It snows: ____%\n- It rains by 2040: ____%\n"));
        press.run();
        write("b/a.md", page("A, moved", "- It snows: ____%\n- It will rain in Paris tommorow morning: ____%\n"));
        Files.delete(folder.resolve("a.md"));
        press.run();
        write("b/a.md", page("A", "- It snows: ____%\n- It will rain in Paris tomorrow morning: ____%\n"));

        press.run();

        assertThat(keys("a")).containsExactly(keys.get(1), keys.get(0));
        long visitor = visitors.find(token).orElseThrow().id();
        assertThat(estimates.findAll(visitor, "a"))
                .extracting(
                        Estimate::questionKey,
                        estimate -> estimate.value().orElseThrow().percent())
                .containsExactlyInAnyOrder(tuple(keys.get(0), 10.0), tuple(keys.get(1), 20.0));
    }

    private static Entry entry(String key, int thousandths) {
        return new Entry(key, 1, new Probability(thousandths), false);
    }

    private static String page(String title, String questions) {
        return "---\ntitle: \"" + title + "\"\n---\n\n## Your Crux\n\nProbability that:\n\n" + questions;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private List<String> keys(String slug) {
        return cruxes.findAskedQuestions(slug).stream().map(Question::key).toList();
    }

    private List<LedgerEntry> entries(String slug) {
        return ledger.findByCruxSlugIn(List.of(slug));
    }

    private static <T extends Block> List<T> blocks(Crux crux, Class<T> kind) {
        return crux.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

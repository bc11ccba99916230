package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Efforts;
import org.cruxbook.crux.FailureModes;
import org.cruxbook.crux.FormerSlugs;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.Side;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.crux.SubCruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Estimate;
import org.cruxbook.estimate.Estimates;
import org.cruxbook.estimate.Mark;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.Step;
import org.cruxbook.estimate.UnknownQuestion;
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
    private Reveals reveals;

    @Autowired
    private FormerSlugs formerSlugs;

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
        publish();
        List.of("Wording", "LedgerEntry", "FormerSlug")
                .forEach(kind -> transaction.executeWithoutResult(
                        status -> entities.createQuery("delete from " + kind).executeUpdate()));
    }

    @Test
    void the_example_becomes_exactly_its_entities() throws IOException {
        write("coordination.md", Pages.source("coordination.md"));
        publish();

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
        assertThat(publish().published()).isEqualTo(2);
        write("b.md", page("B, again", "- It snows: ____%\n"));

        Press.Run second = publish();

        assertThat(second.published()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(cruxes.findBySlug("b").orElseThrow().title()).isEqualTo("B, again");
    }

    @Test
    void a_page_that_is_gone_is_taken_off_and_its_questions_are_retired_until_it_is_back() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n"));
        publish();
        String key = keys("a").get(0);
        Files.delete(folder.resolve("a.md"));
        publish();
        assertThat(cruxes.existsBySlug("a")).isFalse();
        assertThat(entries("a")).extracting(LedgerEntry::retired).containsExactly(true);

        write("a.md", page("A", "- It rains: ____%\n"));
        publish();

        assertThat(keys("a")).containsExactly(key);
        assertThat(entries("a")).extracting(LedgerEntry::retired).containsExactly(false);
    }

    @Test
    void a_corrected_wording_keeps_the_key_and_becomes_the_next_version() throws IOException {
        write("a.md", page("A", "- It will rain in Paris tommorow morning: ____%\n- It snows: ____%\n"));
        publish();
        List<String> before = keys("a");
        write("a.md", page("A", "- It will rain in Paris tomorrow morning: ____%\n- It snows: ____%\n"));

        publish();

        assertThat(keys("a")).isEqualTo(before);
        assertThat(cruxes.findAskedQuestions("a"))
                .extracting(Question::wordingVersion)
                .containsExactly(2, 1);
    }

    @Test
    void a_correction_taken_back_stands_in_its_first_words_when_the_others_are_put_beside_it() throws IOException {
        write("a.md", page("A", "- The goverment will act: ____%\n"));
        publish();
        String key = keys("a").get(0);
        write("a.md", page("A", "- The government will act: ____%\n"));
        publish();
        write("a.md", page("A", "- The goverment will act: ____%\n"));
        publish();
        write("a.md", page("A", "- The government will act: ____%\n- The goverment will act: ____%\n"));

        publish();

        assertThat(keys("a")).hasSize(2).last().isEqualTo(key);
    }

    @Test
    void sub_cruxes_are_corrected_and_taken_back_like_questions() throws IOException {
        String table = "| Question | Sceptics | Believers |\n|---|---|---|\n| Will the %s act? | No | Maybe |\n";
        write("a.md", page("A", table.formatted("goverment")));
        publish();
        write("a.md", page("A", table.formatted("government")));
        publish();
        assertThat(cruxes.findSubCruxes("a"))
                .extracting(SubCrux::wordingVersion)
                .containsExactly(2);
        write("a.md", page("A", table.formatted("goverment")));

        publish();

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
    void a_sub_crux_that_is_said_to_be_the_same_keeps_its_stances_in_any_words() throws IOException {
        write("a.md", page("A", poles("Is it wet? {#wet} | No | Yes", "Is it cold? | No | Yes")));
        publish();
        VisitorToken ann = standing("a", 2, 4);
        List<String> before = subCruxKeys("a");

        write(
                "a.md",
                "---\ntitle: A\nsubCruxes:\n  - number: 2\n    formerly: Is it cold?\n---\n"
                        + poles("Does it rain every day? {#wet} | Hardly | Always", "Below zero? | Never | Ever"));
        publish();

        assertThat(subCruxKeys("a")).isEqualTo(before);
        assertThat(stances(ann, "a")).isEqualTo(Map.of(before.get(0), 2, before.get(1), 4));
        assertThat(cruxes.findSubCruxes("a"))
                .extracting(SubCrux::wordingVersion)
                .containsExactly(2, 2);
        assertThat(entries("a")).noneMatch(LedgerEntry::retired);
    }

    @Test
    void another_key_of_the_authors_is_another_sub_crux_in_the_same_words() throws IOException {
        write("a.md", page("A", poles("Is it wet? {#wet} | No | Yes")));
        publish();
        VisitorToken ann = standing("a", 2);
        write("a.md", page("A", poles("Is it wet? {#damp} | No | Yes")));
        publish();

        assertThat(subCruxKeys("a")).containsExactly("damp");
        assertThat(stances(ann, "a")).isEqualTo(Map.of("wet", 2));
        write("a.md", page("A", poles("How wet is it? {#wet} | Not | Very")));
        publish();

        assertThat(subCruxKeys("a")).containsExactly("wet");
    }

    @Test
    void a_sub_crux_that_says_where_it_was_moves_with_its_stances() throws IOException {
        write(
                "one.md",
                page("A", "- It rains: ____%\n\n" + poles("Is it wet? {#wet} | No | Yes", "Is it cold? | No | Yes")));
        write("two.md", page("B", poles("Is it dear? | No | Yes")));
        publish();
        VisitorToken ann = standing("one", 1, 5);
        String cold = subCruxKeys("one").get(1);
        write("one.md", page("A", "- It rains: ____%\n"));
        write(
                "two.md",
                "---\ntitle: B\nsubCruxes:\n  - number: 2\n    formerly: One#wet\n  - number: 3\n"
                        + "    formerly: one#Is it cold?\n---\n"
                        + poles(
                                "Is it dear? | No | Yes",
                                "Do we drown? {#drown} | No | Yes",
                                "Do we freeze? | No | Yes"));

        publish();

        assertThat(stances(ann, "two")).isEqualTo(Map.of("wet", 1, cold, 5));
        assertThat(stances(ann, "one")).isEmpty();
        assertThat(subCruxKeys("two")).endsWith("wet", cold);
        assertThat(entries("one")).extracting(LedgerEntry::kind).containsExactly(LedgerEntry.Kind.QUESTION);
    }

    private static String poles(String... rows) {
        return "\n| Question | Sceptics | Believers |\n|---|---|---|\n"
                + Stream.of(rows).map(row -> "| " + row + " |\n").collect(Collectors.joining());
    }

    private List<String> subCruxKeys(String slug) {
        return cruxes.findSubCruxes(slug).stream().map(SubCrux::key).toList();
    }

    /** Someone who stands at these steps, in the order of the page's sub-cruxes. */
    private VisitorToken standing(String slug, int... steps) {
        VisitorToken token = VisitorToken.fresh();
        List<String> keys = subCruxKeys(slug);
        List<Mark> marks = IntStream.range(0, steps.length)
                .mapToObj(i -> new Mark(keys.get(i), 1, new Step(steps[i]), false))
                .toList();
        ballots.submit(token, slug, List.of(), marks);
        return token;
    }

    private Map<String, Integer> stances(VisitorToken token, String slug) {
        long visitor = visitors.find(token).orElseThrow().id();
        List<?> rows = entities.createNativeQuery(
                        "select sub_crux_key, latest_step from stance where visitor_id = ?1 and crux_slug = ?2")
                .setParameter(1, visitor)
                .setParameter(2, slug)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    @Test
    void another_year_is_another_question_and_the_old_one_is_retired() throws IOException {
        write("a.md", page("A", "- It rains in Paris by 2030: ____%\n"));
        publish();
        String before = keys("a").get(0);
        write("a.md", page("A", "- It rains in Paris by 2040: ____%\n"));

        publish();

        assertThat(keys("a")).doesNotContain(before);
        assertThat(entries("a"))
                .filteredOn(LedgerEntry::retired)
                .extracting(LedgerEntry::key)
                .containsExactly(before);
    }

    @Test
    void reordered_questions_keep_their_keys() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n- It snows: ____%\n- It hails: ____%\n"));
        publish();
        List<String> before = keys("a");
        write("a.md", page("A", "- It hails: ____%\n- It rains: ____%\n- It snows: ____%\n"));

        publish();

        assertThat(keys("a")).containsExactly(before.get(2), before.get(0), before.get(1));
    }

    @Test
    void a_page_that_turns_bad_keeps_its_last_good_version_and_the_rest_goes_on() throws IOException {
        write("a.md", page("A", "- It rains: ____%\n"));
        publish();
        write("a.md", "---\ntitle: [\n---\nbroken");
        write("b.md", page("B", "- It snows: ____%\n"));

        Press.Run run = publish();

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
        publish();
        write("0/a.md", page("Second", "- It snows: ____%\n"));

        Press.Run run = publish();

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

        assertThat(publish().published()).isZero();
    }

    @Test
    void files_in_the_wrong_encoding_are_named_with_the_byte() throws IOException {
        Files.write(folder.resolve("a.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xE9, 'x'});

        assertThat(publish().problems())
                .singleElement()
                .asString()
                .isEqualTo("a.md:2:1: error: the file is not UTF-8 at byte 4 — save it in the encoding UTF-8");
    }

    @Test
    void answers_survive_every_edit_that_keeps_their_question() throws IOException {
        write(
                "a.md",
                page("A", "- It will rain in Paris tommorow morning: ____%\n- It snows: ____%\n- It hails: ____%\n"));
        publish();
        List<String> keys = keys("a");
        VisitorToken token = VisitorToken.fresh();
        ballots.submit(token, "a", List.of(entry(keys.get(0), 10_000), entry(keys.get(1), 20_000)));
        write("a.md", page("A", "- It hails: ____%\n- It snows: ____%\n- It rains by 2040: ____%\n"));
        publish();
        write("b/a.md", page("A, moved", "- It snows: ____%\n- It will rain in Paris tommorow morning: ____%\n"));
        Files.delete(folder.resolve("a.md"));
        publish();
        write("b/a.md", page("A", "- It snows: ____%\n- It will rain in Paris tomorrow morning: ____%\n"));

        publish();

        assertThat(keys("a")).containsExactly(keys.get(1), keys.get(0));
        long visitor = visitors.find(token).orElseThrow().id();
        assertThat(estimates.findAll(visitor, "a"))
                .extracting(
                        Estimate::questionKey,
                        estimate -> estimate.value().orElseThrow().percent())
                .containsExactlyInAnyOrder(tuple(keys.get(0), 10.0), tuple(keys.get(1), 20.0));
    }

    private VisitorToken answered(String slug, int... thousandths) {
        VisitorToken token = VisitorToken.fresh();
        List<Entry> entries = new ArrayList<>();
        for (int value : thousandths) {
            entries.add(entry(keys(slug).get(entries.size()), value));
        }
        ballots.submit(token, slug, entries);
        return token;
    }

    private Map<String, Double> answers(VisitorToken token, String slug) {
        return estimates.findAll(visitors.find(token).orElseThrow().id(), slug).stream()
                .collect(Collectors.toMap(
                        Estimate::questionKey,
                        estimate -> estimate.value().orElseThrow().percent()));
    }

    private List<?> tallied(String slug) {
        return entities.createNativeQuery("select question_key from tally where answers > 0 and crux_slug = ?1")
                .setParameter(1, slug)
                .getResultList();
    }

    @Test
    void a_page_that_says_what_it_was_called_keeps_its_answers_and_what_was_seen() throws IOException {
        write("old.md", page("A", "- It rains: ____%\n- The goverment will act: ____%\n"));
        publish();
        List<String> keys = keys("old");
        VisitorToken ann = answered("old", 10_000, 20_000);
        Files.delete(folder.resolve("old.md"));
        write(
                "new.md",
                "---\ntitle: B\nformerly: old\n---\n\n## Your Crux\n\nProbability that:\n\n"
                        + "- It hails: ____%\n- It rains: ____%\n- The government will act: ____%\n");

        publish();

        assertThat(keys("new")).endsWith(keys.get(0), keys.get(1)).hasSize(3);
        assertThat(answers(ann, "new")).isEqualTo(Map.of(keys.get(0), 10.0, keys.get(1), 20.0));
        assertThat(answers(ann, "old")).isEmpty();
        assertThat(tallied("new")).hasSize(2);
        assertThat(tallied("old")).isEmpty();
        assertThat(reveals.seen(visitors.find(ann).orElseThrow().id(), "new")).isTrue();
        assertThat(formerSlugs.findBySlug("old").orElseThrow().cruxSlug()).isEqualTo("new");
    }

    @Test
    void a_file_that_is_renamed_with_its_title_kept_is_the_same_page_through_every_name() throws IOException {
        write("one.md", page("A", "- It rains: ____%\n"));
        publish();
        VisitorToken ann = answered("one", 10_000);
        String key = keys("one").get(0);
        for (String name : List.of("two", "three")) {
            Files.move(folder.resolve(name.equals("two") ? "one.md" : "two.md"), folder.resolve(name + ".md"));
            publish();
        }

        assertThat(answers(ann, "three")).isEqualTo(Map.of(key, 10.0));
        assertThat(formerSlugs.findBySlug("one").orElseThrow().cruxSlug()).isEqualTo("three");
        assertThat(formerSlugs.findBySlug("two").orElseThrow().cruxSlug()).isEqualTo("three");
    }

    @Test
    void a_page_with_another_address_keeps_its_stances_and_what_they_are_paired_with() throws IOException {
        String poles = "\n\n| Question | Sceptics | Believers |\n|---|---|---|\n| Is it wet? | No | Yes |\n";
        write("wet.md", page("A", "- It rains: ____%\n") + poles);
        publish();
        VisitorToken ann = answered("wet", 10_000);
        long visitor = visitors.find(ann).orElseThrow().id();
        transaction.executeWithoutResult(status -> entities.createNativeQuery(
                        "insert into stance values (-1, ?1, 'wet', ?2, 4, current_timestamp, 1, false, 4,"
                                + " current_timestamp, 1, false, null, null, null)")
                .setParameter(1, visitor)
                .setParameter(
                        2,
                        entries("wet").stream()
                                .filter(entry -> entry.kind() == LedgerEntry.Kind.SUB_CRUX)
                                .findFirst()
                                .orElseThrow()
                                .key())
                .executeUpdate());
        Files.move(folder.resolve("wet.md"), folder.resolve("soaked.md"));

        publish();

        assertThat(entities.createNativeQuery("select crux_slug from stance where id = -1")
                        .getSingleResult())
                .isEqualTo("soaked");
        assertThat(entities.createNativeQuery(
                                "select step, thousandths, people from joint_tally where crux_slug = 'soaked'")
                        .getSingleResult())
                .isEqualTo(new Object[] {4, 10_000, 1L});
        transaction.executeWithoutResult(status ->
                entities.createNativeQuery("delete from stance where id = -1").executeUpdate());
    }

    @Test
    void another_page_with_the_same_words_takes_no_answers() throws IOException {
        write("one.md", page("A", "- It rains: ____%\n"));
        publish();
        VisitorToken ann = answered("one", 10_000);
        Files.delete(folder.resolve("one.md"));
        write("two.md", page("B", "- It rains: ____%\n"));

        publish();

        assertThat(answers(ann, "two")).isEmpty();
        assertThat(answers(ann, "one")).hasSize(1);
    }

    @Test
    void a_page_that_is_still_there_keeps_its_own_whatever_another_one_says() throws IOException {
        write("one.md", page("A", "- It rains: ____%\n"));
        publish();
        VisitorToken ann = answered("one", 10_000);
        write("two.md", "---\ntitle: B\nformerly: one\n---\n\nProbability that:\n\n- It rains: ____%\n");

        publish();

        assertThat(answers(ann, "one")).hasSize(1);
        assertThat(answers(ann, "two")).isEmpty();
        assertThat(formerSlugs.findBySlug("one")).isEmpty();
    }

    @Test
    void a_page_that_comes_back_to_an_address_and_goes_leads_nowhere() throws IOException {
        write("one.md", page("A", "- It rains: ____%\n"));
        publish();
        Files.move(folder.resolve("one.md"), folder.resolve("two.md"));
        publish();
        Files.move(folder.resolve("two.md"), folder.resolve("one.md"));
        publish();

        assertThat(formerSlugs.findBySlug("one")).isEmpty();
        assertThat(formerSlugs.findBySlug("two").orElseThrow().cruxSlug()).isEqualTo("one");
    }

    @Test
    void a_form_in_words_that_were_taken_back_since_is_as_good_as_one_in_older_words() throws IOException {
        write("one.md", page("A", "- It will rain tomorrow: ____%\n"));
        publish();
        write("one.md", page("A", "- It will rain tomorow: ____%\n"));
        publish();
        String key = keys("one").get(0);
        write("one.md", page("A", "- It will rain tomorrow: ____%\n"));
        publish();
        assertThat(cruxes.findAskedQuestions("one").get(0).wordingVersion()).isEqualTo(1);
        VisitorToken ann = VisitorToken.fresh();

        ballots.submit(ann, "one", List.of(new Entry(key, 2, new Probability(10_000), false)));

        assertThat(answers(ann, "one")).isEqualTo(Map.of(key, 10.0));
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, "one", List.of(new Entry(key, 3, new Probability(10), false))));
    }

    @Test
    void a_question_that_says_where_it_was_moves_with_its_answers() throws IOException {
        write("one.md", page("A", "- It rains: ____%\n- It snows: ____%\n"));
        write("two.md", page("B", "- It hails: ____%\n"));
        publish();
        VisitorToken ann = answered("one", 10_000, 20_000);
        String key = keys("one").get(1);
        write("one.md", page("A", "- It rains: ____%\n"));
        write(
                "two.md",
                "---\ntitle: B\nquestions:\n  - number: 2\n    formerly: one#It snows\n---\n\n"
                        + "Probability that:\n\n- It hails: ____%\n- Snow falls before May: ____%\n");

        publish();

        assertThat(answers(ann, "two")).isEqualTo(Map.of(key, 20.0));
        assertThat(answers(ann, "one")).hasSize(1);
        assertThat(tallied("two")).hasSize(1);
        assertThat(cruxes.findAskedQuestions("two").get(1).wordingVersion()).isEqualTo(2);
    }

    @Test
    void a_question_that_says_what_it_was_keeps_its_answers_in_other_words() throws IOException {
        write("one.md", page("A", "- It rains: ____%\n- It snows: ____%\n"));
        publish();
        VisitorToken ann = answered("one", 10_000, 20_000);
        write(
                "one.md",
                "---\ntitle: A\nquestions:\n  - number: 1\n    formerly: It rains\n---\n\n"
                        + "Probability that:\n\n- Not a drop falls in 2050: ____%\n- It snows: ____%\n");

        publish();

        assertThat(answers(ann, "one").keySet()).isEqualTo(Set.copyOf(keys("one")));
    }

    /** Reads the whole folder at once, as if everything in it had long been at rest. */
    private Press.Run publish() throws IOException {
        Collection<Source> sources =
                new ContentFolder(folder).list((path, key) -> {}).pages().values();
        return press.run(
                sources.stream().map(Source::content).toList(),
                sources.stream().map(Source::path).collect(toSet()));
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

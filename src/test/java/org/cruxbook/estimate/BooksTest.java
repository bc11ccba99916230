package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.comparison.PrivateLinks;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.RecoveryCode;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class BooksTest {

    @Autowired
    private Ballots ballots;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Books books;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private Notes notes;

    @Autowired
    private PrivateLinks links;

    @Autowired
    private WhatIfs whatIfs;

    @Autowired
    private Estimates estimates;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ChainSteps steps;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private JdbcTemplate jdbc;

    private final VisitorToken ann = VisitorToken.fresh();
    private final VisitorToken bob = VisitorToken.fresh();

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.pause());
        cruxes.save(Pages.time());
        new Links(steps, cruxes.save(Pages.chain())).given("time", "q1").not("pause", "q1");
        recounts.recountChanged();
    }

    @Test
    void of_the_only_visitor_no_row_is_left_when_they_are_forgotten() {
        Map<String, Long> before = Tables.counts(jdbc);
        sayAllThereIsToSay(ann);
        assertThat(Tables.ofVisitors(jdbc)).contains("visitor", "estimate_revision", "stance_revision", "private_link");
        assertThat(Tables.tallies(jdbc)).contains("tally", "chain_tally");
        assertThat(Stream.concat(Tables.ofVisitors(jdbc).stream(), Tables.tallies(jdbc).stream()))
                .allSatisfy(
                        table -> assertThat(Tables.count(jdbc, table)).as(table).isPositive());

        books.forget(ann);

        assertThat(Tables.counts(jdbc)).isEqualTo(before);
        assertThat(Stream.concat(Tables.ofVisitors(jdbc).stream(), Tables.tallies(jdbc).stream()))
                .allSatisfy(
                        table -> assertThat(Tables.count(jdbc, table)).as(table).isZero());
    }

    @Test
    void others_are_counted_as_if_the_forgotten_one_had_never_been_there() {
        sayAllThereIsToSay(bob);
        List<Map<String, Object>> before = all();
        sayAllThereIsToSay(ann);

        books.forget(ann);

        assertThat(all()).isEqualTo(before);
        new Recount(jdbc).holds();
    }

    @Test
    void who_is_not_known_is_forgotten_without_a_trace() {
        books.forget(ann);

        assertThat(Tables.count(jdbc, "visitor")).isZero();
    }

    @Test
    void who_answers_again_is_someone_new() {
        sayAllThereIsToSay(ann);
        books.forget(ann);

        answer(ann, "q1", 10_000);

        assertThat(Tables.count(jdbc, "estimate_revision")).isEqualTo(1);
        new Recount(jdbc).holds();
    }

    @Test
    void the_newer_answer_counts_when_two_become_one_and_the_older_first_is_the_first() {
        answer(ann, "q1", 10_000);
        answer(bob, "q1", 20_000);
        answer(bob, "q2", 70_000);
        answer(ann, "q2", 80_000);

        assertThat(recoveries.redeem(code(ann), bob)).isTrue();

        assertThat(visitors.find(ann)).isEmpty();
        Map<String, Estimate> of = Sheet.byKey(estimates.findAll(id(bob), "pause"), Estimate::questionKey);
        assertThat(of.get("q1").value()).hasValue(new Probability(20_000));
        assertThat(of.get("q1").first().value()).isEqualTo(new Probability(10_000));
        assertThat(of.get("q2").value()).hasValue(new Probability(80_000));
        assertThat(of.get("q2").first().value()).isEqualTo(new Probability(70_000));
        assertThat(Tables.count(jdbc, "estimate_revision")).isEqualTo(4);
        new Recount(jdbc).holds();
    }

    @Test
    void who_is_new_takes_everything_along_as_it_is() {
        sayAllThereIsToSay(ann);
        List<Map<String, Object>> before = all();
        long notesBefore = Tables.count(jdbc, "note");

        assertThat(recoveries.redeem(code(ann), bob)).isTrue();

        assertThat(all()).isEqualTo(before);
        assertThat(notes.findAll(id(bob))).hasSize((int) notesBefore);
        assertThat(reveals.seen(id(bob), "pause")).isTrue();
        assertThat(Tables.count(jdbc, "visitor")).isEqualTo(1);
    }

    @Test
    void who_had_looked_in_one_browser_was_not_blind_in_the_other() {
        reveals.look(ann, "pause");
        answer(bob, "q1", 20_000);
        assertThat(Tables.count(jdbc, "blind_tally")).isPositive();

        recoveries.redeem(code(ann), bob);

        assertThat(estimates.findAll(id(bob), "pause").get(0).first().crowdSeen())
                .isTrue();
        new Recount(jdbc).holds();
    }

    @Test
    void of_two_notes_the_newer_is_kept_but_words_are_never_lost_to_none() {
        answer(ann, "q1", 10_000);
        answer(bob, "q1", 20_000);
        notes.keep(ann, "pause", List.of(new Jotting(Note.Kind.CHANGE, "A treaty was signed", false)));
        notes.keep(ann, "pause", List.of(new Jotting(Note.Kind.DOUBT, "I am often wrong", false)));
        notes.keep(bob, "pause", List.of(new Jotting(Note.Kind.DOUBT, "I know too little", false)));
        notes.decline(bob, "pause");
        written(ann, 1);
        written(bob, 2);

        recoveries.redeem(code(ann), bob);

        assertThat(notes.findAll(id(bob)))
                .extracting(note -> note.kind() + " " + note.words())
                .containsExactlyInAnyOrder("CHANGE A treaty was signed", "DOUBT I know too little");
    }

    @Test
    void nor_are_they_lost_to_a_newer_one_without_words_from_the_other_browser() {
        answer(ann, "q1", 10_000);
        answer(bob, "q1", 20_000);
        notes.keep(bob, "pause", List.of(new Jotting(Note.Kind.CHANGE, "A treaty was signed", false)));
        notes.decline(ann, "pause");
        written(bob, 1);
        written(ann, 2);

        recoveries.redeem(code(ann), bob);

        assertThat(notes.findAll(id(bob))).extracting(Note::words).containsExactly("A treaty was signed");
    }

    /** All notes of a visitor, so many seconds after the first second of all. */
    private void written(VisitorToken visitor, int second) {
        jdbc.update(
                "update note set written_at = ? where visitor_id = ?",
                Timestamp.from(Instant.ofEpochSecond(second)),
                id(visitor));
    }

    @Test
    void a_code_works_once_and_not_for_its_owner() {
        answer(ann, "q1", 10_000);
        RecoveryCode code = code(ann);

        assertThat(recoveries.redeem(code, ann)).isFalse();
        assertThat(recoveries.redeem(code, bob)).isTrue();
        assertThat(recoveries.redeem(code, VisitorToken.fresh())).isFalse();
    }

    @Test
    void a_code_works_until_it_is_revoked_or_replaced_or_old() {
        answer(ann, "q1", 10_000);
        RecoveryCode replaced = code(ann);
        RecoveryCode revoked = code(ann);
        assertThat(recoveries.owner(replaced)).isEmpty();
        assertThat(recoveries.owner(revoked)).hasValue(id(ann));

        recoveries.revoke(ann);
        assertThat(recoveries.owner(revoked)).isEmpty();

        RecoveryCode old = code(ann);
        jdbc.update(
                "update recovery set made_at = ?",
                Timestamp.from(Instant.now().minus(Recoveries.LIFETIME).minusSeconds(60)));
        assertThat(recoveries.owner(old)).isEmpty();
        assertThat(recoveries.madeAt(visitors.find(ann).orElseThrow())).isEmpty();
        assertThat(recoveries.redeem(old, bob)).isFalse();
    }

    @Test
    void only_the_hash_of_a_code_is_stored() {
        answer(ann, "q1", 10_000);
        RecoveryCode code = code(ann);

        assertThat(jdbc.queryForMap("select * from recovery").values().toString())
                .contains(code.hash())
                .doesNotContain(code.code());
    }

    @Test
    void a_note_that_comes_back_empty_is_taken_back_only_where_it_was_shown() {
        answer(ann, "q1", 10_000);
        notes.keep(ann, "pause", List.of(new Jotting(Note.Kind.DOUBT, "I am often wrong", false)));

        notes.keep(ann, "pause", List.of(new Jotting(Note.Kind.DOUBT, "", false)));
        assertThat(notes.findAll(id(ann))).extracting(Note::words).containsExactly("I am often wrong");

        notes.keep(ann, "pause", List.of(new Jotting(Note.Kind.DOUBT, "", true)));
        assertThat(notes.findAll(id(ann))).isEmpty();
    }

    @Test
    void what_was_typed_loses_what_no_keyboard_has() {
        assertThat(Jotting.tidy("  one\r\ntwo\u0000\u0007\n ")).isEqualTo("one\ntwo");
    }

    @Test
    void the_migration_counts_what_was_said_before() throws IOException {
        sayAllThereIsToSay(ann);
        answer(bob, "q1", 10_000);
        jdbc.update("delete from blind_tally");

        jdbc.update(backfill());

        new Recount(jdbc).holds();
        assertThat(Tables.count(jdbc, "blind_tally")).isPositive();
    }

    private static String backfill() throws IOException {
        String script = new ClassPathResource("db/migration/V7__book.sql").getContentAsString(StandardCharsets.UTF_8);
        int begin = script.indexOf("insert into blind_tally");
        return script.substring(begin, script.indexOf(';', begin));
    }

    /** Something in every table: answers and stances given, revised and withdrawn, on two pages, with all that goes along. */
    private void sayAllThereIsToSay(VisitorToken visitor) {
        ballots.submit(
                visitor,
                "pause",
                List.of(typed("q1", 37_313), typed("q2", 50_000)),
                List.of(mark("s1", new Step(4)), mark("s2", new Step(1))),
                List.of(new Jotting(Note.Kind.DOUBT, "Rivals have kept their word before.", false)));
        whatIfs.keep(visitor, "pause", "q2", List.of(new Imagined("s1", new Probability(90_000), false)));
        ballots.submit(
                visitor,
                "pause",
                List.of(typed("q1", 41_000), new Entry("q2", 1, null, true)),
                List.of(mark("s1", new Step(5)), mark("s2", null)));
        notes.decline(visitor, "pause");
        ballots.submit(visitor, "time", List.of(typed("q1", 100_000)));
        code(visitor);
        links.make(visitor, "pause", null);
    }

    private RecoveryCode code(VisitorToken visitor) {
        return recoveries.make(visitor).orElseThrow();
    }

    private void answer(VisitorToken visitor, String key, int thousandths) {
        ballots.submit(visitor, "pause", List.of(typed(key, thousandths)));
    }

    private static Entry typed(String key, int thousandths) {
        return new Entry(key, 1, new Probability(thousandths), true);
    }

    private static Mark mark(String key, Step step) {
        return new Mark(key, 1, step, true);
    }

    private long id(VisitorToken visitor) {
        return visitors.find(visitor).orElseThrow().id();
    }

    /** Every tally that counts anyone. */
    private List<Map<String, Object>> all() {
        return Stream.of(
                        "tally where answers <> 0 order by crux_slug, question_key, thousandths",
                        "weekly_tally where change <> 0 order by crux_slug, question_key, thousandths, week",
                        "blind_tally where people <> 0 order by crux_slug, question_key, aspect, thousandths",
                        "stance_tally where people <> 0 order by crux_slug, sub_crux_key, step",
                        "chain_tally where people <> 0 order by chain_slug, magnitude",
                        "joint_tally where people <> 0"
                                + " order by crux_slug, question_key, sub_crux_key, step, thousandths")
                .flatMap(table -> jdbc.queryForList("select * from " + table).stream())
                .toList();
    }
}

package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntryMoved;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever visitors say, and whatever becomes of a chain: its tallies are what multiplying anew gives. */
@SpringBootTest
abstract class ChainTalliesTest {

    @Autowired
    private Ballots ballots;

    @Autowired
    private ChainKeeper keeper;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ChainSteps steps;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private Crux chain;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.time());
        cruxes.save(Pages.pause());
        chain = cruxes.save(Pages.chain());
        new Links(steps, chain).given("time", "q1").not("pause", "q2").given("pause", "q1");
        recounts.recountChanged();
    }

    private long products() {
        return new ChainRecount(jdbc).holds();
    }

    private static Entry entry(String key, int percent) {
        return new Entry(key, 1, new Probability(1_000 * percent), true);
    }

    private VisitorToken someone(int time, int first, int second) {
        VisitorToken visitor = VisitorToken.fresh();
        ballots.submit(visitor, "time", List.of(entry("q1", time)));
        ballots.submit(visitor, "pause", List.of(entry("q1", first), entry("q2", second)));
        return visitor;
    }

    private void lead(String slug, String key) {
        jdbc.update("delete from chain_step");
        new Links(steps, chain).given("time", "q1").given(slug, key);
        recounts.recountChanged();
    }

    private List<Integer> magnitudes() {
        return jdbc.queryForList(
                "select magnitude from chain_tally where people > 0 order by magnitude", Integer.class);
    }

    @Test
    void a_product_is_counted_once_every_step_is_answered() {
        someone(50, 40, 75);
        ballots.submit(VisitorToken.fresh(), "pause", List.of(entry("q1", 40), entry("q2", 75)));

        assertThat(products()).isEqualTo(1);
        assertThat(magnitudes()).containsExactly(Magnitude.of(0.5 * 0.25 * 0.4).number());
    }

    @Test
    void it_moves_when_a_step_is_revised_and_goes_when_one_is_withdrawn() {
        VisitorToken visitor = someone(50, 40, 75);
        ballots.submit(visitor, "time", List.of(entry("q1", 0)));
        assertThat(magnitudes()).containsExactly(Magnitude.NEVER.number());

        ballots.submit(visitor, "time", List.of(new Entry("q1", 1, null, true)));
        assertThat(products()).isZero();
    }

    @Test
    void several_pages_are_stored_at_once_or_not_at_all() {
        TreeMap<String, List<Entry>> pages = new TreeMap<>();
        pages.put("time", List.of(entry("q1", 50)));
        pages.put("pause", List.of(entry("q1", 40), entry("q2", 75)));
        ballots.submit(VisitorToken.fresh(), pages);
        assertThat(products()).isEqualTo(1);

        pages.put("time", List.of(entry("q9", 50)));
        assertThatThrownBy(() -> ballots.submit(VisitorToken.fresh(), pages)).isInstanceOf(UnknownQuestion.class);
        assertThat(Tables.count(jdbc, "visitor")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_sequence_of_answers_given_revised_and_withdrawn(long seed) {
        Random random = new Random(seed);
        List<VisitorToken> all = Stream.generate(VisitorToken::fresh).limit(5).toList();
        for (int round = 0; round < 60; round++) {
            say(all.get(random.nextInt(5)), random);
        }

        assertThat(products()).isPositive();
        new Recount(jdbc).holds();
    }

    @Test
    void twelve_visitors_at_once_while_the_chain_becomes_another() throws Exception {
        List<Runnable> all = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            VisitorToken visitor = VisitorToken.fresh();
            Random random = new Random(number);
            all.add(() -> {
                for (int round = 0; round < 15; round++) {
                    say(visitor, random);
                }
            });
        }
        all.add(() -> {
            for (int round = 0; round < 6; round++) {
                lead("pause", round % 2 == 0 ? "q2" : "q1");
            }
        });

        AtOnce.run(all);

        assertThat(products()).isPositive();
        new Recount(jdbc).holds();
    }

    private void say(VisitorToken visitor, Random random) {
        String slug = random.nextBoolean() ? "time" : "pause";
        List<Entry> entries = Stream.of("q1", "q2")
                .map(key -> new Entry(
                        key,
                        1,
                        random.nextInt(5) == 0 ? null : new Probability(25_000 * random.nextInt(5)),
                        random.nextBoolean()))
                .toList();
        try {
            ballots.submit(visitor, slug, entries);
        } catch (NothingSubmitted silent) {
            // As good as anything else to say.
        }
    }

    @Test
    void an_edit_of_the_chain_has_it_counted_anew() {
        someone(50, 40, 75);

        lead("pause", "q1");
        assertThat(products()).isEqualTo(1);
        assertThat(magnitudes()).containsExactly(Magnitude.of(0.2).number());

        lead("nowhere", "q1");
        assertThat(Tables.count(jdbc, "chain_link")).isZero();
        assertThat(Tables.count(jdbc, "chain_tally")).isZero();
    }

    @Test
    void a_chain_that_goes_takes_its_tallies_along() {
        someone(50, 40, 75);

        cruxes.remove(List.of("chain"));
        recounts.recountChanged();

        assertThat(Tables.count(jdbc, "chain_tally")).isZero();
        someone(50, 40, 75);
        assertThat(Tables.count(jdbc, "chain_tally")).isZero();
    }

    @Test
    void a_question_that_goes_by_another_key_is_followed() {
        VisitorToken visitor = someone(50, 40, 75);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("update question set question_key = 'new', author_key = 'q1' where question_key = 'q1'"
                    + " and crux_id = (select id from crux where slug = 'time')");
            events.publishEvent(new LedgerEntryMoved(
                    LedgerEntry.Kind.QUESTION, new QuestionAddress("time", "q1"), new QuestionAddress("time", "new")));
        });

        recounts.recountChanged();
        assertThat(products()).isEqualTo(1);

        ballots.submit(visitor, "time", List.of(entry("new", 100)));
        assertThat(products()).isEqualTo(1);
        assertThat(magnitudes()).containsExactly(Magnitude.of(0.1).number());
    }

    @Test
    void what_is_counted_anew_without_a_change_stays_what_it_was() {
        someone(50, 40, 75);
        someone(0, 40, 75);

        recounts.recountAll();

        assertThat(products()).isEqualTo(2);
    }

    @Test
    void to_forget_a_visitor_takes_their_product_out() {
        VisitorToken visitor = someone(50, 40, 75);
        someone(60, 40, 75);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long id = visitors.admit(visitor, Instant.now()).id();
            keeper.around(List.of(id), () -> {
                jdbc.update(
                        "delete from estimate_revision where estimate_id in (select id from estimate where visitor_id = ?)",
                        id);
                jdbc.update("delete from estimate where visitor_id = ?", id);
            });
        });

        assertThat(products()).isEqualTo(1);
        keeper.sweep();
        assertThat(Tables.count(jdbc, "chain_tally")).isEqualTo(1);
    }
}

package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.CruxMoved;
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
import org.cruxbook.visitor.RecoveryCode;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever visitors do in whatever order, alone or at once: every tally is what a recount gives. */
@SpringBootTest
abstract class TalliesAndRecountTest {

    private static final List<String> SLUGS = List.of("pause", "time");
    private static final List<String> QUESTIONS = List.of("q1", "q2");
    private static final List<String> SUB_CRUXES = List.of("s1", "s2", "s3");

    @Autowired
    private Ballots ballots;

    @Autowired
    private Books books;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private Bursts bursts;

    @Autowired
    private ChainSteps steps;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private Removals removals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.pause());
        cruxes.save(Pages.time());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_sequence_of_all_that_visitors_and_authors_do(long seed) {
        Random random = new Random(seed);
        List<VisitorToken> visitors =
                Stream.generate(VisitorToken::fresh).limit(6).toList();
        for (int round = 0; round < 90; round++) {
            act(visitors, random);
            if (random.nextInt(30) == 0) {
                rename(round, random);
            }
            if (round % 10 == 9) {
                new Recount(jdbc).holds();
            }
        }
    }

    @Test
    void sixteen_visitors_at_once() throws Exception {
        List<Runnable> all = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            VisitorToken visitor = VisitorToken.fresh();
            Random random = new Random(number);
            all.add(() -> {
                for (int round = 0; round < 25; round++) {
                    say(visitor, random);
                }
            });
        }

        AtOnce.run(all);

        new Recount(jdbc).holds();
    }

    @Test
    void those_who_forget_and_merge_what_others_are_saying() throws Exception {
        chain();
        List<VisitorToken> visitors =
                Stream.generate(VisitorToken::fresh).limit(6).toList();

        AtOnce.run(IntStream.range(0, 12)
                .<Runnable>mapToObj(number -> () -> {
                    Random random = new Random(number);
                    for (int round = 0; round < 25; round++) {
                        act(visitors, random);
                    }
                })
                .toList());

        new Recount(jdbc).holds();
        new ChainRecount(jdbc).holds();
    }

    /** A page that multiplies answers to both others. */
    private void chain() {
        new Links(steps, cruxes.save(Pages.chain())).given("time", "q1").not("pause", "q2");
        recounts.recountChanged();
    }

    @Test
    void two_who_take_each_other_over_at_once_end_as_one() throws Exception {
        List<VisitorToken> two = List.of(VisitorToken.fresh(), VisitorToken.fresh());
        for (VisitorToken visitor : two) {
            ballots.submit(visitor, "pause", List.of(new Entry("q1", 1, new Probability(20_000), false)));
        }
        RecoveryCode first = recoveries.make(two.get(0)).orElseThrow();
        RecoveryCode second = recoveries.make(two.get(1)).orElseThrow();

        AtOnce.run(List.of(() -> recoveries.redeem(first, two.get(1)), () -> recoveries.redeem(second, two.get(0))));

        assertThat(Tables.count(jdbc, "estimate")).isEqualTo(1);
        new Recount(jdbc).holds();
    }

    @Test
    void one_visitor_fifty_times_at_once() throws Exception {
        VisitorToken visitor = VisitorToken.fresh();

        AtOnce.run(Collections.nCopies(50, () -> say(visitor, new Random(1))));

        new Recount(jdbc).holds();
    }

    /** Mostly says something; now and then forgets someone, makes one of two, or sets some aside or brings them back. */
    private void act(List<VisitorToken> visitors, Random random) {
        VisitorToken visitor = visitors.get(random.nextInt(visitors.size()));
        switch (random.nextInt(14)) {
            case 0 -> books.forget(visitor);
            case 1 ->
                recoveries
                        .make(visitors.get(random.nextInt(visitors.size())))
                        .ifPresent(code -> recoveries.redeem(code, visitor));
            case 2 -> bursts.setAside(burst(random), new Probability(0), new Probability(20_000 * random.nextInt(6)));
            case 3 -> bursts.bringBack(burst(random));
            default -> say(visitor, random);
        }
    }

    /** All visitors of this test come within one hour or two. */
    private Burst burst(Random random) {
        List<Bursts.Found> found = bursts.find(1);
        return found.isEmpty()
                ? Burst.parse("pause/q1/2026-11-24T16")
                : found.get(random.nextInt(found.size())).burst();
    }

    /** An author gives a question, a sub-crux or a page another address. */
    private void rename(int round, Random random) {
        transaction.executeWithoutResult(status -> {
            switch (random.nextInt(3)) {
                case 0 -> removals.on(moved(LedgerEntry.Kind.QUESTION, "q1", round));
                case 1 -> removals.on(moved(LedgerEntry.Kind.SUB_CRUX, "s1", round));
                default -> removals.on(new CruxMoved("pause", "former-" + round));
            }
        });
    }

    private static LedgerEntryMoved moved(LedgerEntry.Kind kind, String key, int round) {
        return new LedgerEntryMoved(
                kind, new QuestionAddress("pause", key), new QuestionAddress("time", key + "-" + round));
    }

    /** Anything, in any order, among few values, so that all are in each other's way. */
    private void say(VisitorToken visitor, Random random) {
        String slug = SLUGS.get(random.nextInt(10) / 8);
        List<Entry> entries = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        shuffled(QUESTIONS, random).forEach(key -> entries.add(entry(key, random)));
        if (slug.equals("pause")) {
            shuffled(SUB_CRUXES, random).forEach(key -> marks.add(mark(key, random)));
        }
        try {
            ballots.submit(visitor, slug, entries, marks);
        } catch (NothingSubmitted silent) {
            // As good as anything else to say.
        }
    }

    private static List<String> shuffled(List<String> keys, Random random) {
        List<String> some = new ArrayList<>(keys.subList(0, random.nextInt(keys.size() + 1)));
        Collections.shuffle(some, random);
        return some;
    }

    private static Entry entry(String key, Random random) {
        Probability value = random.nextInt(3) == 0 ? null : new Probability(20_000 * random.nextInt(6));
        return new Entry(key, 1, value, random.nextBoolean());
    }

    private static Mark mark(String key, Random random) {
        return new Mark(key, 1, random.nextInt(3) == 0 ? null : new Step(1 + random.nextInt(5)), random.nextBoolean());
    }
}

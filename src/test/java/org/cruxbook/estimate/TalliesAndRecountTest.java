package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.manuscript.Printshop;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.RecoveryCode;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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
    private ApplicationContext application;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void publish() {
        forgetEverything();
        cruxes.save(Pages.pause());
        cruxes.save(Pages.time());
    }

    /** Other tests on this database publish pages of theirs. */
    @AfterEach
    void forgetEverything() {
        Printshop.of(application).publish(Map.of());
        Tables.empty(jdbc);
        jdbc.update("delete from former_slug");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_sequence_of_all_that_visitors_and_authors_do(long seed) {
        Random random = new Random(seed);
        AuthorAtRandom author = new AuthorAtRandom(random);
        Printshop.of(application).publish(author.files());
        List<VisitorToken> visitors =
                Stream.generate(VisitorToken::fresh).limit(6).toList();
        for (int round = 0; round < 90; round++) {
            act(visitors, random, visitor -> sayWhatIsAsked(visitor, author, random));
            if (random.nextInt(4) == 0) {
                edit(author);
            }
            if (round % 10 == 9) {
                new Recount(jdbc).holds();
                new ChainRecount(jdbc).holds();
            }
        }
        assertThat(jdbc.queryForObject("select max(version) from wording", Integer.class))
                .isGreaterThan(1);
    }

    /** No edit alters or loses what was said, or makes it an answer to anything else, whatever address it has then. */
    private void edit(AuthorAtRandom author) {
        List<Map<String, Object>> before = said();
        List<Map<String, Object>> meant = meant();
        author.edit();
        Printshop.of(application).publish(author.files());
        assertThat(said()).isEqualTo(before);
        assertThat(meant()).isEqualTo(meant);
    }

    private List<Map<String, Object>> said() {
        return Stream.of(
                        "select id, visitor_id, first_value, first_wording_version, latest_value,"
                                + " latest_wording_version from estimate order by id",
                        "select id, estimate_id, given_value, given_wording_version from estimate_revision order by id",
                        "select id, visitor_id, first_step, first_wording_version, latest_step,"
                                + " latest_wording_version from stance order by id",
                        "select id, stance_id, given_step, given_wording_version from stance_revision order by id")
                .flatMap(query -> jdbc.queryForList(query).stream())
                .toList();
    }

    /** To which question or sub-crux each answer and stance was given, and in which words. */
    private List<Map<String, Object>> meant() {
        String query = "select given.id, entry.id as entry, wording.lead_in, wording.text"
                + " from %1$s_revision given join %1$s on %1$s.id = given.%1$s_id"
                + " left join ledger_entry entry on entry.kind = '%3$s' and entry.crux_slug = %1$s.crux_slug"
                + " and entry.entry_key = %1$s.%2$s"
                + " left join wording on wording.entry_id = entry.id and wording.version = given.given_wording_version"
                + " order by given.id";
        List<Map<String, Object>> meant = Stream.of(
                        query.formatted("estimate", "question_key", "QUESTION"),
                        query.formatted("stance", "sub_crux_key", "SUB_CRUX"))
                .flatMap(given -> jdbc.queryForList(given).stream())
                .toList();
        assertThat(meant).allSatisfy(one -> assertThat(one.get("text")).isNotNull());
        return meant;
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
                        act(visitors, random, visitor -> say(visitor, random));
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
    private void act(List<VisitorToken> visitors, Random random, Consumer<VisitorToken> say) {
        VisitorToken visitor = visitors.get(random.nextInt(visitors.size()));
        if (random.nextInt(8) == 0) {
            Backlogs.fallBehind(jdbc);
        }
        switch (random.nextInt(14)) {
            case 0 -> books.forget(visitor);
            case 1 ->
                recoveries
                        .make(visitors.get(random.nextInt(visitors.size())))
                        .ifPresent(code -> recoveries.redeem(code, visitor));
            case 2 -> bursts.setAside(burst(random), new Probability(0), new Probability(20_000 * random.nextInt(6)));
            case 3 -> bursts.bringBack(burst(random));
            default -> say.accept(visitor);
        }
    }

    /** All visitors of this test come within one hour or two. */
    private Burst burst(Random random) {
        List<Bursts.Found> found = bursts.find(1);
        return found.isEmpty()
                ? Burst.parse("pause/q1/2026-11-24T16")
                : found.get(random.nextInt(found.size())).burst();
    }

    /** Anything that the pages ask now, in their words of now or of a form that is older. */
    private void sayWhatIsAsked(VisitorToken visitor, AuthorAtRandom author, Random random) {
        String slug = author.slugs().get(random.nextInt(2));
        List<Entry> entries = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        cruxes.findAskedQuestions(slug)
                .forEach(asked -> entries.add(entry(asked.key(), 1 + random.nextInt(asked.wordingVersion()), random)));
        cruxes.findSubCruxes(slug)
                .forEach(asked -> marks.add(mark(asked.key(), 1 + random.nextInt(asked.wordingVersion()), random)));
        entries.removeIf(entry -> random.nextInt(3) == 0);
        marks.removeIf(mark -> random.nextInt(3) == 0);
        submit(visitor, slug, entries, marks);
    }

    /** Anything, in any order, among few values, so that all are in each other's way. */
    private void say(VisitorToken visitor, Random random) {
        String slug = SLUGS.get(random.nextInt(10) / 8);
        List<Entry> entries = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        shuffled(QUESTIONS, random).forEach(key -> entries.add(entry(key, 1, random)));
        if (slug.equals("pause")) {
            shuffled(SUB_CRUXES, random).forEach(key -> marks.add(mark(key, 1, random)));
        }
        submit(visitor, slug, entries, marks);
    }

    private void submit(VisitorToken visitor, String slug, List<Entry> entries, List<Mark> marks) {
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

    private static Entry entry(String key, int version, Random random) {
        Probability value = random.nextInt(3) == 0 ? null : new Probability(20_000 * random.nextInt(6));
        return new Entry(key, version, value, random.nextBoolean());
    }

    private static Mark mark(String key, int version, Random random) {
        return new Mark(
                key, version, random.nextInt(3) == 0 ? null : new Step(1 + random.nextInt(5)), random.nextBoolean());
    }
}

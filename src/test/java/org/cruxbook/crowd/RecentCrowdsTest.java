package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.estimate.AnswersMoved;
import org.cruxbook.estimate.Week;
import org.junit.jupiter.api.Test;

class RecentCrowdsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(31);
    private static final Instant JUST_NOW = NOW.minusSeconds(29);

    private long printing = 1;
    private long nanos;

    private final RecentCrowds recent = new RecentCrowds(() -> printing, Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos);

    @Test
    void who_answered_a_while_ago_and_who_never_did_get_what_was_read_lately() {
        WholeCrowd read = recent.find("page", LONG_AGO, RecentCrowdsTest::crowd);

        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isSameAs(read);
        assertThat(recent.find("page", Instant.MIN, RecentCrowdsTest::crowd)).isSameAs(read);
    }

    @Test
    void who_has_just_answered_gets_it_read_anew_and_leaves_it_to_the_others() {
        recent.find("page", LONG_AGO, RecentCrowdsTest::crowd);

        WholeCrowd anew = crowd();
        assertThat(recent.find("page", JUST_NOW, () -> anew)).isSameAs(anew);
        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isSameAs(anew);
    }

    @Test
    void where_someone_has_answered_it_is_read_anew_and_elsewhere_not() {
        WholeCrowd there = recent.find("there", LONG_AGO, RecentCrowdsTest::crowd);
        WholeCrowd elsewhere = recent.find("elsewhere", LONG_AGO, RecentCrowdsTest::crowd);

        recent.on(new AnswersMoved(Set.of("there")));

        assertThat(recent.find("there", LONG_AGO, RecentCrowdsTest::crowd)).isNotSameAs(there);
        assertThat(recent.find("elsewhere", LONG_AGO, RecentCrowdsTest::crowd)).isSameAs(elsewhere);
    }

    @Test
    void when_pages_change_every_crowd_is_read_anew() {
        WholeCrowd before = recent.find("page", LONG_AGO, RecentCrowdsTest::crowd);

        recent.on(new CruxesPublished(Set.of("other"), Set.of()));

        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isNotSameAs(before);
    }

    @Test
    void with_the_next_printing_it_is_read_anew_even_before_anyone_tells() {
        WholeCrowd before = recent.find("page", LONG_AGO, RecentCrowdsTest::crowd);

        printing++;

        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isNotSameAs(before);
    }

    @Test
    void what_was_read_while_someone_answered_is_not_kept() {
        WholeCrowd without = recent.find("page", LONG_AGO, () -> {
            recent.on(new AnswersMoved(Set.of("page")));
            return crowd();
        });

        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isNotSameAs(without);
    }

    @Test
    void after_a_second_it_is_read_anew() {
        WholeCrowd first = recent.find("page", LONG_AGO, RecentCrowdsTest::crowd);

        nanos += 999_000_000;
        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isSameAs(first);

        nanos += 1_000_000;
        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isNotSameAs(first);
    }

    @Test
    void what_took_long_to_read_is_not_kept() {
        WholeCrowd slow = recent.find("page", LONG_AGO, () -> {
            nanos += 600_000_000;
            return crowd();
        });

        assertThat(recent.find("page", LONG_AGO, RecentCrowdsTest::crowd)).isNotSameAs(slow);
    }

    private static WholeCrowd crowd() {
        PageCrowd now = new PageCrowd("page", List.of());
        return new WholeCrowd(
                now,
                new PageTrends(now, Week.of(NOW), List.of()),
                new PageMovements(List.of()),
                new PageStances(List.of(), List.of()));
    }
}

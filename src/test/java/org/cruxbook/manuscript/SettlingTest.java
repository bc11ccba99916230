package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cruxbook.manuscript.Source.Content;
import org.cruxbook.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files have come to rest: real files, at times that the test sets. */
class SettlingTest {

    private static final Duration MOMENT = Duration.ofMillis(100);

    @TempDir
    private Path place;

    private Path folder;

    private final SettableClock ticker = new SettableClock(Instant.EPOCH);
    private Settling settling = new Settling(Map.of(), ticker);

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(place.resolve("content"));
    }

    @Test
    void a_file_is_taken_when_two_reads_agree_that_are_300_ms_apart() throws IOException {
        write("a.md", "one");

        assertThat(look().contents()).isEmpty();
        pass(Duration.ofMillis(299));
        assertThat(look().contents()).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(look().contents()).extracting(SettlingTest::text).containsExactly("one");
        pass(Settling.PAUSE);
        assertThat(look().contents()).isEmpty();
    }

    @Test
    void a_file_that_keeps_changing_is_waited_for_and_holds_up_no_other() throws IOException {
        write("slow.md", "1");
        write("quick.md", "whole");
        look();
        pass(Settling.PAUSE);
        write("slow.md", "12");
        assertThat(look().contents()).extracting(Content::path).containsExactly("quick.md");
        pass(Settling.PAUSE);
        write("slow.md", "123");
        assertThat(look().contents()).isEmpty();
        pass(Settling.PAUSE);

        assertThat(look().contents()).extracting(SettlingTest::text).containsExactly("123");
    }

    @Test
    void what_is_written_between_two_looks_starts_the_wait_again() throws IOException {
        write("a.md", "one");
        look();
        pass(Duration.ofMillis(200));
        write("a.md", "one and two");
        look();
        pass(Duration.ofMillis(100));
        assertThat(look().contents()).isEmpty();
        pass(Duration.ofMillis(200));

        assertThat(look().contents()).extracting(SettlingTest::text).containsExactly("one and two");
    }

    @Test
    void other_words_under_the_same_size_and_time_do_not_agree() throws IOException {
        write("a.md", "one");
        look();
        pass(Settling.PAUSE);
        rewriteUnseen("a.md", "two");
        assertThat(look().contents()).isEmpty();
        pass(Settling.PAUSE);

        assertThat(look().contents()).extracting(SettlingTest::text).containsExactly("two");
    }

    @Test
    void the_same_words_written_again_between_two_reads_do_not_agree_either() throws IOException {
        write("a.md", "half");
        look();
        pass(Settling.PAUSE);
        write("a.md", "half");
        touch("a.md");

        assertThat(look().contents()).isEmpty();
    }

    @Test
    void a_file_that_is_only_touched_brings_nothing() throws IOException {
        write("a.md", "one");
        settle();
        touch("a.md");
        look();
        pass(Settling.PAUSE);

        assertThat(look().contents()).isEmpty();
        assertThat(settling.due()).isEmpty();
    }

    @Test
    void what_is_written_within_one_tick_of_a_coarse_clock_is_found_when_the_tick_is_over() throws IOException {
        write("a.md", "one");
        settle();
        rewriteUnseen("a.md", "two");
        assertThat(look().contents()).isEmpty();
        assertThat(settling.due()).isEmpty();
        pass(Settling.TICK);
        look();
        pass(Settling.PAUSE);

        assertThat(look().contents()).extracting(SettlingTest::text).containsExactly("two");
    }

    @Test
    void what_is_published_already_is_taken_on_trust_at_the_start() throws IOException {
        write("a.md", "one");
        write("b.md", "new");
        String stamp = sources().pages().get("a.md").content().stamp();
        settling = new Settling(Map.of("a.md", stamp, "b.md", stamp), ticker);
        look();
        pass(Settling.PAUSE);

        assertThat(look().contents()).extracting(Content::path).containsExactly("b.md");
    }

    @Test
    void a_published_page_that_comes_back_as_it_was_is_new() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        String stamp = sources().pages().get("a.md").content().stamp();
        settling = new Settling(Map.of("a.md", stamp), ticker);
        settle();
        Files.delete(folder.resolve("a.md"));
        settleAbsence();
        write("a.md", "one");
        look();
        pass(Settling.PAUSE);

        assertThat(look().contents()).extracting(Content::path).containsExactly("a.md");
    }

    @Test
    void a_file_that_is_back_in_time_was_never_gone() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.move(folder.resolve("a.md"), folder.resolve("a.md~"));
        look();
        pass(Duration.ofMillis(899));
        assertThat(look().gone()).isEmpty();
        Files.move(folder.resolve("a.md~"), folder.resolve("a.md"));
        pass(Duration.ofSeconds(10));

        assertThat(look()).isEqualTo(new Settling.News(List.of(), Set.of()));
        assertThat(settling.standing()).contains("a.md");
    }

    @Test
    void a_file_has_gone_when_it_has_been_missing_for_900_ms() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.delete(folder.resolve("a.md"));
        look();
        assertThat(settling.standing()).contains("a.md");
        pass(Attendance.ABSENCE);

        assertThat(look().gone()).containsExactly("a.md");
        assertThat(settling.standing()).containsExactly("b.md");
    }

    @Test
    void a_file_that_moved_is_taken_at_its_new_place_no_later_than_it_is_gone_from_its_old_one() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.delete(folder.resolve("a.md"));
        look();
        pass(Duration.ofMillis(800));
        write("sub/a.md", "one");
        look();
        pass(Duration.ofMillis(200));
        assertThat(look().gone()).isEmpty();
        pass(Duration.ofMillis(100));

        Settling.News news = look();

        assertThat(news.gone()).containsExactly("a.md");
        assertThat(news.contents()).extracting(Content::path).containsExactly("sub/a.md");
    }

    @Test
    void a_file_under_another_name_is_taken_when_it_is_gone_under_the_old_one() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.move(folder.resolve("a.md"), folder.resolve("c.md"));
        write("b.md", "changes");
        look();
        pass(Settling.PAUSE);
        assertThat(look().contents()).extracting(Content::path).containsExactly("b.md");
        assertThat(settling.due())
                .contains(ticker.instant().plus(Attendance.ABSENCE).minus(Settling.PAUSE));
        pass(Attendance.ABSENCE.minus(Settling.PAUSE));

        Settling.News news = look();

        assertThat(news.gone()).containsExactly("a.md");
        assertThat(news.contents()).extracting(Content::path).containsExactly("c.md");
    }

    @Test
    void a_file_that_one_look_sees_under_both_names_is_taken_when_it_is_gone_under_the_old_one() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        write("c.md", "one");
        look();
        pass(Duration.ofMillis(200));
        Files.delete(folder.resolve("a.md"));
        look();
        pass(Attendance.ABSENCE.minusMillis(200));
        assertThat(look().contents()).isEmpty();
        pass(Duration.ofMillis(200));

        Settling.News news = look();

        assertThat(news.gone()).containsExactly("a.md");
        assertThat(news.contents()).extracting(Content::path).containsExactly("c.md");
    }

    @Test
    void a_new_file_waits_for_missing_ones_a_little_longer_than_they_would_need_to_be_gone() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.delete(folder.resolve("a.md"));
        write("c.md", "new");
        look();
        pass(Settling.PAUSE);
        write("d.md", "keeps a.md from being gone");
        look();
        pass(Settling.PATIENCE.minus(Settling.PAUSE));
        write("e.md", "too");

        Settling.News news = look();

        assertThat(news.gone()).isEmpty();
        assertThat(news.contents()).extracting(Content::path).containsExactly("c.md");
    }

    @Test
    void as_long_as_files_keep_coming_nothing_is_gone_but_for_a_minute_at_most() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.delete(folder.resolve("a.md"));
        look();
        for (int n = 0; n < 299; n++) {
            pass(Duration.ofMillis(200));
            write("new-" + n + ".md", "one of many");
            assertThat(look().gone()).isEmpty();
        }
        pass(Duration.ofMillis(200));

        assertThat(look().gone()).containsExactly("a.md");
    }

    @Test
    void a_file_that_never_comes_to_rest_keeps_nothing_that_has_gone() throws IOException {
        write("a.md", "one");
        write("log.md", "");
        settle();
        Files.delete(folder.resolve("a.md"));
        Set<String> gone = Set.of();
        for (int n = 0; n < 30 && gone.isEmpty(); n++) {
            write("log.md", "x".repeat(n + 1));
            gone = look().gone();
            pass(MOMENT);
        }

        assertThat(gone).containsExactly("a.md");
    }

    @Test
    void the_last_page_may_go_like_any_other() throws IOException {
        write("a.md", "one");
        settle();
        Files.delete(folder.resolve("a.md"));
        look();
        pass(Attendance.ABSENCE);

        assertThat(look().gone()).containsExactly("a.md");
    }

    @Test
    void several_pages_that_all_go_at_once_are_believed_to_have_gone_after_half_a_minute() throws IOException {
        write("a.md", "one");
        write("b.md", "two");
        settle();
        Files.delete(folder.resolve("a.md"));
        Files.delete(folder.resolve("b.md"));
        look();
        pass(Attendance.EMPTINESS.minusMillis(1));
        assertThat(look().gone()).isEmpty();
        assertThat(settling.emptied()).isTrue();
        pass(Duration.ofMillis(1));

        assertThat(look().gone()).containsExactlyInAnyOrder("a.md", "b.md");
        assertThat(settling.emptied()).isFalse();
    }

    @Test
    void an_empty_folder_in_the_place_of_the_one_that_held_the_pages_takes_none_off() throws IOException {
        write("a.md", "one");
        write("b.md", "two");
        settle();
        Files.move(folder.resolve("a.md"), place.resolve("a.md"));
        Files.move(folder.resolve("b.md"), place.resolve("b.md"));
        Listing found = sources();
        Listing another = new Listing("another", found.pages(), found.folders(), found.closed());
        settling.look(another);
        pass(Duration.ofDays(1));

        assertThat(settling.look(another).gone()).isEmpty();
        assertThat(settling.due()).isEmpty();
        write("c.md", "three");
        look();
        pass(Attendance.ABSENCE);
        assertThat(look().gone()).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    void a_start_with_an_empty_folder_takes_none_of_several_pages_off() throws IOException {
        settling = new Settling(Map.of("a.md", "1", "b.md", "2"), ticker);
        look();
        pass(Duration.ofDays(1));

        assertThat(look().gone()).isEmpty();
        assertThat(settling.emptied()).isTrue();
    }

    @Test
    void what_went_before_the_start_has_gone_at_once() throws IOException {
        write("b.md", "stays");
        settling = new Settling(Map.of("a.md", "1"), ticker);

        assertThat(look().gone()).containsExactly("a.md");
    }

    @Test
    void when_the_folder_is_lost_and_found_the_wait_for_what_is_missing_begins_anew() throws IOException {
        write("a.md", "one");
        write("b.md", "stays");
        settle();
        Files.delete(folder.resolve("a.md"));
        look();
        settling.lost();
        pass(Duration.ofSeconds(10));
        assertThat(look().gone()).isEmpty();
        pass(Attendance.ABSENCE);

        assertThat(look().gone()).containsExactly("a.md");
    }

    @Test
    void pages_of_a_folder_that_cannot_be_looked_into_stay() throws IOException {
        write("sub/a.md", "one");
        write("subs.md", "stays");
        settle();
        Files.delete(folder.resolve("sub/a.md"));
        Listing found = sources();
        Listing closed = new Listing(found.key(), found.pages(), found.folders(), new TreeSet<>(Set.of("sub")));
        settling.look(closed);
        pass(Duration.ofDays(1));

        assertThat(settling.look(closed).gone()).isEmpty();
        assertThat(settling.standing()).contains("sub/a.md");
    }

    @Test
    void the_next_look_is_due_when_something_can_come_to_rest() throws IOException {
        assertThat(settling.due()).isEmpty();
        write("a.md", "one");
        write("b.md", "stays");
        look();
        assertThat(settling.due()).contains(ticker.instant().plus(Settling.PAUSE));
        settle();
        assertThat(settling.due()).isEmpty();
        Files.delete(folder.resolve("a.md"));
        look();
        assertThat(settling.due()).contains(ticker.instant().plus(Attendance.ABSENCE));
        pass(Attendance.ABSENCE);
        look();
        look();
        assertThat(settling.due()).isEmpty();
    }

    private Listing sources() throws IOException {
        return new ContentFolder(folder).list((path, key) -> {});
    }

    private Settling.News look() throws IOException {
        return settling.look(sources());
    }

    private void settle() throws IOException {
        look();
        pass(Settling.PAUSE);
        look();
    }

    private void settleAbsence() throws IOException {
        look();
        pass(Attendance.ABSENCE);
        look();
    }

    private void pass(Duration time) {
        ticker.set(ticker.instant().plus(time));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As a clock would leave it that has not ticked in between. */
    private void rewriteUnseen(String path, String text) throws IOException {
        FileTime before = Files.getLastModifiedTime(folder.resolve(path));
        Files.writeString(folder.resolve(path), text);
        Files.setLastModifiedTime(folder.resolve(path), before);
    }

    private void touch(String path) throws IOException {
        FileTime before = Files.getLastModifiedTime(folder.resolve(path));
        Files.setLastModifiedTime(
                folder.resolve(path), FileTime.from(before.toInstant().plusSeconds(1)));
    }

    private static String text(Content content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }
}

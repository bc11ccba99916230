package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which question is which after an edit. */
class SuccessionTest {

    private final History history = new History();

    @Test
    void a_typo_corrected_keeps_the_question_and_makes_the_next_version() {
        List<String> before = keys("The goverment will act", "It snows");

        assertThat(keys("The government will act", "It snows")).isEqualTo(before);
        assertThat(history.entry(before.get(0)).wordings())
                .extracting(Wording::text)
                .containsExactly("The goverment will act", "The government will act");
    }

    @Test
    void another_year_in_its_place_is_another_question() {
        List<String> before = keys("It rains by 2030", "It snows");

        assertThat(keys("It rains by 2040", "It snows"))
                .doesNotContain(before.get(0))
                .contains(before.get(1));
        assertThat(history.entry(before.get(0)).retired()).isTrue();
    }

    @Test
    void a_wording_that_comes_back_is_the_question_that_it_was() {
        String rain = keys("It rains").get(0);
        keys("It snows");

        assertThat(keys("It rains", "It snows")).startsWith(rain);
        assertThat(history.entry(rain).retired()).isFalse();
    }

    @Test
    void a_correction_taken_back_is_the_same_question_in_its_first_version() {
        String key = keys("The goverment will act").get(0);
        keys("The government will act");

        assertThat(keys("The goverment will act")).containsExactly(key);
        assertThat(history.entry(key).wordings()).hasSize(2);
    }

    @Test
    void a_typo_may_be_corrected_while_others_move() {
        List<String> before = keys("The goverment will act", "It snows", "It hails");

        assertThat(keys("It hails", "The government will act", "It snows"))
                .containsExactly(before.get(2), before.get(0), before.get(1));
    }

    @Test
    void the_same_words_twice_are_two_questions_and_stay_so() {
        List<String> before = keys("It rains", "It rains");

        assertThat(before).doesNotHaveDuplicates();
        assertThat(keys("It rains", "It snows", "It rains")).containsSubsequence(before);
    }

    @Test
    void many_small_corrections_do_not_lead_to_another_question() {
        String first = keys("Labs can coordinate on global safety standards").get(0);

        assertThat(keys("Labs can coordinate well on global safety standards")).containsExactly(first);
        assertThat(keys("Labs can coordinate really well on global safety standards"))
                .doesNotContain(first);
    }

    @Test
    void the_authors_key_holds_whatever_the_words_are() {
        assertThat(keys("It rains {#wet}")).containsExactly("wet");
        assertThat(keys("Not a cloud in 2050 {#wet}")).containsExactly("wet");
        assertThat(history.entry("wet").wordings()).hasSize(2);
    }

    @Test
    void another_key_of_the_authors_is_another_question_in_the_same_words() {
        keys("It rains {#wet}");

        assertThat(keys("It rains {#wetter}")).containsExactly("wetter");
        assertThat(history.entry("wet").retired()).isTrue();
    }

    @Test
    void a_key_that_the_author_adds_or_takes_away_without_another_word_changes_nothing() {
        List<String> before = keys("It rains", "It snows {#white}");

        assertThat(keys("It rains {#wet}", "It snows")).isEqualTo(before);
    }

    @Test
    void a_key_that_is_added_later_holds_from_then_on_whatever_the_words_are() {
        List<String> before = keys("It rains", "It snows");
        keys("It rains {#wet}", "It snows");

        assertThat(keys("It snows", "Not a cloud in 2050 {#wet}")).containsExactly(before.get(1), before.get(0));
        assertThat(history.entry(before.get(0)).wordings()).hasSize(2);
    }

    @Test
    void a_second_key_for_a_question_that_was_given_one_later_makes_another_question() {
        String before = keys("It rains").get(0);
        keys("It rains {#wet}");

        assertThat(keys("It rains {#wetter}")).containsExactly("wetter");
        assertThat(keys("It rains {#wet}")).containsExactly(before);
    }

    @Test
    void a_sub_crux_with_other_views_at_its_poles_is_another_one() {
        String before = subCruxKey("| A pause? | No | Maybe |");

        assertThat(subCruxKey("| A pause? | Maybe | No |")).isNotEqualTo(before);
        assertThat(subCruxKey("| A pause? | No | Maybe |")).isEqualTo(before);
    }

    /** What a page's author may do to it in one edit. */
    private enum Edit {
        REORDER,
        INSERT,
        DELETE,
        MISSPELL,
        REVERT,
        DUPLICATE,
        CHANGE_THE_YEAR
    }

    static List<Long> seeds() {
        return new Random(20_261_106).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_an_author_does_no_answer_goes_astray(long seed) {
        Random random = new Random(seed);
        List<Map.Entry<Integer, String>> page = new ArrayList<>();
        List<List<Map.Entry<Integer, String>>> past = new ArrayList<>();
        Map<String, Integer> subjectOfKey = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            page.add(question(random, subjectOfKey.size() + 100 * i));
        }
        Map<String, List<String>> keysOfText = Map.of();
        for (int generation = 0; generation < 25; generation++) {
            past.add(List.copyOf(page));
            Set<String> before = new HashSet<>(history.keys());

            List<String> keys = keys(page.stream().map(Map.Entry::getValue).toArray(String[]::new));

            assertThat(keys).hasSameSizeAs(page).doesNotHaveDuplicates();
            assertThat(history.keys()).containsAll(before);
            Map<String, List<String>> now = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                String text = page.get(i).getValue();
                now.computeIfAbsent(text, none -> new ArrayList<>()).add(key);
                assertThat(subjectOfKey.computeIfAbsent(key, none -> -1))
                        .isIn(-1, page.get(i).getKey());
                subjectOfKey.put(key, page.get(i).getKey());
                assertThat(history.entry(key).retired()).isFalse();
                assertThat(history.entry(key).wordings())
                        .anyMatch(wording -> wording.text().equals(text));
            }
            keysOfText.forEach((text, its) -> {
                List<String> same = now.getOrDefault(text, List.of());
                assertThat(same.size() >= its.size() ? same : its)
                        .as("the keys of '%s'", text)
                        .containsAll(same.size() >= its.size() ? its : same);
            });
            assertThat(history.retired()).containsExactlyInAnyOrderElementsOf(without(history.keys(), keys));
            keysOfText = now;
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                edit(page, past, random);
            }
        }
    }

    private static void edit(
            List<Map.Entry<Integer, String>> page, List<List<Map.Entry<Integer, String>>> past, Random random) {
        int at = page.isEmpty() ? 0 : random.nextInt(page.size());
        Edit edit = page.isEmpty() ? Edit.INSERT : Edit.values()[random.nextInt(Edit.values().length)];
        switch (edit) {
            case REORDER -> Collections.shuffle(page, random);
            case INSERT -> page.add(at, question(random, 1_000 + random.nextInt(1_000_000)));
            case DELETE -> page.remove(at);
            case MISSPELL ->
                page.set(
                        at,
                        Map.entry(page.get(at).getKey(), misspelt(page.get(at).getValue(), random)));
            case REVERT -> {
                page.clear();
                page.addAll(past.get(random.nextInt(past.size())));
            }
            case DUPLICATE -> page.add(random.nextInt(page.size() + 1), page.get(at));
            case CHANGE_THE_YEAR -> page.set(at, question(random, page.get(at).getKey() + 1));
        }
    }

    /** A subject of its own makes a sentence of its own, and neighbouring subjects differ only in their year. */
    private static Map.Entry<Integer, String> question(Random random, int subject) {
        List<String> who = List.of("government", "parliament", "committee", "laboratory");
        String what = who.get(subject / 50 % who.size());
        return Map.entry(subject, "The " + what + " publishes recommendations before " + subject);
    }

    private static String misspelt(String text, Random random) {
        int at = 5 + random.nextInt(5);
        boolean twice = random.nextBoolean();
        String letters = text.substring(at, at + 2);
        String slip = twice ? letters.charAt(0) + letters : letters.substring(1) + letters.charAt(0);
        return text.contains("ernm") || text.contains("liam")
                ? text.substring(0, at) + slip + text.substring(at + 2)
                : text;
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private String subCruxKey(String row) {
        CruxDraft draft = Pages.page("| Question | Sceptics | Believers |\n|---|---|---|\n" + row + "\n");
        return history.enter(LedgerEntry.Kind.SUB_CRUX, Decision.subCruxes(draft))
                .get(0);
    }

    private List<String> keys(String... questions) {
        String body = String.join(
                "",
                IntStream.range(0, questions.length)
                        .mapToObj(i -> "- " + questions[i].replaceFirst("( \\{#.*|$)", ": ____%$1") + "\n")
                        .toList());
        return history.enter(LedgerEntry.Kind.QUESTION, Decision.questions(Pages.page(body)));
    }

    /** The page's history: its ledger, and how it worded each question last. */
    private static final class History {

        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<String, Sense> standing = new HashMap<>();
        private final LedgerKeeper keeper = new LedgerKeeper(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), event -> {});

        List<String> enter(LedgerEntry.Kind kind, List<Succession.Put> put) {
            List<LedgerEntry> same =
                    entries.stream().filter(entry -> entry.kind() == kind).toList();
            Succession succession = Succession.of(same, standing, put);
            keeper.retire(succession.vanished());
            List<String> known = same.stream().map(LedgerEntry::key).toList();
            List<String> keys = keeper.enter(kind, "page", known, succession, entries::add).stream()
                    .map(LedgerKeeper.Entered::key)
                    .toList();
            standing.clear();
            for (int i = 0; i < keys.size(); i++) {
                standing.put(
                        keys.get(i), new Sense(put.get(i).leadIn(), put.get(i).text()));
            }
            return keys;
        }

        LedgerEntry entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> keys() {
            return entries.stream().map(LedgerEntry::key).toList();
        }

        List<String> retired() {
            return entries.stream()
                    .filter(LedgerEntry::retired)
                    .map(LedgerEntry::key)
                    .toList();
        }
    }
}

package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.estimate.AnswerCounts;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Mark;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.cruxbook.manuscript.Effect.Change;
import org.cruxbook.manuscript.Effect.Subject;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is said of an edit beforehand is what publishing it does; and no edit loses an answer, or gives it to another question. */
@SpringBootTest
abstract class RehearsalTest {

    private static final int GENERATIONS = 12;

    @Autowired
    private Press press;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private Ballots ballots;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    /** Other tests on this database leave answers to pages of theirs. */
    @BeforeEach
    @AfterEach
    void forgetEverything() throws IOException {
        clear();
        publish();
        Tables.empty(jdbc);
        jdbc.update("delete from former_slug");
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Source> sources() throws IOException {
        return List.copyOf(
                new ContentFolder(folder).list((path, key) -> {}).pages().values());
    }

    private Press.Run publish() throws IOException {
        List<Source> sources = sources();
        return press.run(
                sources.stream().map(Source::content).toList(),
                sources.stream().map(Source::path).collect(toSet()));
    }

    private Rehearsal rehearse(Archive archive) throws IOException {
        return new Checker(folder)
                .against(archive)
                .check(page -> true, (done, all) -> {})
                .rehearsal();
    }

    private Archive archive() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Archive.read(connection, AnswerCounts.read(connection)::of);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void answer(String slug, String... keys) {
        ballots.submit(
                VisitorToken.fresh(),
                slug,
                Stream.of(keys)
                        .map(key -> new Entry(key, 1, new Probability(50_000), false))
                        .toList());
    }

    private String key(String slug, String text) throws SQLException {
        return archive().entries().stream()
                .filter(entry -> entry.slug().equals(slug)
                        && entry.wordings().get(0).text().equals(text))
                .map(Archive.Entry::key)
                .findFirst()
                .orElseThrow();
    }

    private void stand(String slug) throws SQLException {
        String key = key(slug, Sense.ofPoles("Is it wet?", "No", "Yes").text());
        ballots.submit(VisitorToken.fresh(), slug, List.of(), List.of(new Mark(key, 1, new Step(4), false)));
    }

    private List<String> messages() throws IOException, SQLException {
        return rehearse(archive()).effects().stream()
                .map(effect -> effect.file() + ":" + effect.line() + " " + effect.message())
                .toList();
    }

    @Test
    void each_kind_of_edit_is_told_of_in_its_own_words() throws Exception {
        write("a.md", """
                # A

                | Question | Sceptics | Believers |
                |---|---|---|
                | Will the goverment act? | No | Yes |

                - It rains: ____% {#rain}
                - It snows: ____% {#snow}
                - It hails: ____% {#hail}
                - The goverment acts: ____%
                """);
        write("b.md", "# B\n\n- It thaws: ____% {#thaw}\n");
        publish();
        answer("a", "rain", "snow");
        answer("a", "rain");
        assertThat(messages()).isEmpty();

        write("a.md", """
                # A

                | Question | Sceptics | Believers |
                |---|---|---|
                | Will the government act? | No | Yes |

                - It snows: ____% {#snow}
                - Water falls from the sky: ____% {#rain}
                - The government acts: ____%
                """);
        write("b.md", """
                ---
                title: B
                questions:
                  - number: 2
                    formerly: a#hail
                ---
                - It melts by 2040: ____% {#melt}
                - It hails: ____%
                """);
        assertThat(messages())
                .containsExactly(
                        "a.md:1 page: its questions stand in another order, and keep what was said to them",
                        "a.md:5 sub-crux 1: corrected wording, no stances yet",
                        "a.md:8 question 2: other words, but the same question by its key, 2 answers kept",
                        "a.md:9 question 3: corrected wording, no answers yet",
                        "b.md:7 question 1: new; the old one is retired with no answers",
                        "b.md:8 question 2: moved here from /cruxes/a, no answers yet");

        Files.delete(folder.resolve("a.md"));
        assertThat(messages())
                .contains(
                        "a.md:1 page: taken off; 3 questions retired with 3 answers, 1 sub-crux retired with no stances");
        publish();
        write("a.md", "# A\n\n- It rains: ____% {#rain}\n");
        assertThat(messages())
                .containsExactly(
                        "a.md:1 page: on the site again, at /cruxes/a",
                        "a.md:3 question 1: brought back, 2 answers kept");
    }

    @Test
    void a_retired_question_follows_its_page_to_another_file() throws Exception {
        String poles = "\n\n| Question | Sceptics | Believers |\n|---|---|---|\n| Is it wet? | No | Yes |\n";
        write("rr.md", "# R\n\n- It rains by 2030: ____%\n- It snows: ____%\n" + poles);
        publish();
        answer("rr", key("rr", "It rains by 2030"));
        stand("rr");
        write("rr.md", "# R\n\n- It snows: ____%\n");
        publish();
        for (String name : List.of("ss", "tt")) {
            Files.move(folder.resolve(name.equals("ss") ? "rr.md" : "ss.md"), folder.resolve(name + ".md"));
            publish();
        }
        write("tt.md", "# R\n\n- It rains by 2030: ____%\n- It snows: ____%\n" + poles);

        assertThat(messages())
                .containsExactly(
                        "tt.md:3 question 1: brought back, moved here from /cruxes/rr, 1 answer kept",
                        "tt.md:9 sub-crux 1: brought back, moved here from /cruxes/rr, 1 stance kept");
        publish();

        assertThat(archive().entries())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.slug()).isEqualTo("tt"))
                .noneMatch(Archive.Entry::retired);
        assertThat(archive().entries()).extracting(Archive.Entry::answers).containsOnlyOnce(0L);
    }

    @Test
    void a_page_that_is_there_keeps_what_it_retired_from_those_that_left_its_address() throws Exception {
        write("rr.md", "# R\n\n- It rains: ____%\n");
        publish();
        Files.move(folder.resolve("rr.md"), folder.resolve("ss.md"));
        publish();
        write("rr.md", "# Another\n\n- It hails: ____%\n- It snows: ____%\n");
        publish();
        answer("rr", key("rr", "It hails"));
        write("rr.md", "# Another\n\n- It snows: ____%\n");
        publish();

        write("ss.md", "# R\n\n- It rains: ____%\n- It hails: ____%\n");
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("ss.md:4 question 2: new; these words stood on rr — to keep 1 answer");
        publish();
        write("rr.md", "# Another\n\n- It hails: ____%\n- It snows: ____%\n");

        assertThat(messages()).containsExactly("rr.md:3 question 1: brought back, 1 answer kept");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answers_from_a_former_address_that_is_named_too_late_are_found_all_the_same(boolean taken) throws Exception {
        write("w1.md", "# W\n\n- It rains: ____%\n- It thaws: ____% {#thaw}\n");
        publish();
        answer("w1", key("w1", "It rains"), "thaw");
        Files.delete(folder.resolve("w1.md"));
        publish();
        String questions = "- It rains: ____%\n- The ice melts: ____% {#thaw}\n- It snows: ____%\n";
        write("w2.md", "# W\n\n" + questions);
        publish();
        answer("w2", key("w2", "It snows"));
        if (taken) {
            Files.delete(folder.resolve("w2.md"));
            publish();
        }
        write("w2.md", "---\ntitle: W\nformerly: w1\n---\n" + questions);
        Rehearsal told = rehearse(archive());
        publish();

        assertThat(told.kept()).isEqualTo(3);
        assertThat(archive().entries().stream()
                        .filter(entry -> !entry.retired())
                        .toList())
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.slug()).isEqualTo("w2");
                    assertThat(entry.answers()).isEqualTo(1);
                });
        assertThat(messages()).isEmpty();
    }

    @Test
    void answers_at_both_addresses_of_a_page_stay_where_they_are_and_that_is_told() throws Exception {
        write("w1.md", "# W\n\n- It rains: ____%\n");
        publish();
        answer("w1", key("w1", "It rains"));
        Files.delete(folder.resolve("w1.md"));
        publish();
        write("w2.md", "# V\n\n- It rains: ____%\n");
        publish();
        answer("w2", key("w2", "It rains"));
        answer("w2", key("w2", "It rains"));
        write("w2.md", "---\ntitle: V\nformerly: w1\n---\n- It rains: ____%\n");

        assertThat(messages())
                .containsExactly(
                        "w2.md:5 question 1: has 2 answers of its own; at /cruxes/w1 the same words have 1 answer,"
                                + " which stay apart");
        publish();

        assertThat(archive().entries())
                .extracting(Archive.Entry::slug, Archive.Entry::answers, Archive.Entry::retired)
                .containsExactlyInAnyOrder(tuple("w1", 1L, true), tuple("w2", 2L, false));
    }

    @Test
    void words_that_moved_to_another_page_without_a_word_about_it_are_recognised() throws Exception {
        write("sc.md", "# S\n\n- It rains: ____%\n- It snows: ____%\n");
        write("mv.md", "# M\n\n- It hails: ____%\n");
        publish();
        String key = key("sc", "It rains");
        answer("sc", key);
        write("sc.md", "# S\n\n- It thaws by 2040: ____%\n- It snows: ____%\n");
        write("mv.md", "# M\n\n- It hails: ____%\n- It rains: ____%\n");

        assertThat(messages())
                .containsExactly(
                        "mv.md:4 question 2: new; these words stood on sc — to keep 1 answer, say so under 'questions:' in"
                                + " the front matter: number: 2, formerly: sc#" + key,
                        "sc.md:3 question 1: new; the old one is retired with 1 answer, and its words stand on mv now");
        Files.move(folder.resolve("mv.md"), folder.resolve("nn.md"));
        write("nn.md", "# N\n\n- It rains: ____%\n");
        assertThat(messages())
                .contains(
                        "nn.md:1 page: new, at /cruxes/nn, with 1 question",
                        "nn.md:3 question 1: new; these words stood on sc — to keep 1 answer, say so under 'questions:' in"
                                + " the front matter: number: 1, formerly: sc#" + key);
        publish();
        write(
                "nn.md",
                "---\ntitle: N\nquestions:\n  - number: 1\n    formerly: sc#" + key + "\n---\n- It rains: ____%\n");

        assertThat(messages())
                .containsExactly("nn.md:7 question 1: brought back, moved here from /cruxes/sc, 1 answer kept");
    }

    @Test
    void a_question_that_was_never_known_by_the_name_it_is_said_to_have_had_is_told_of() throws Exception {
        write("a.md", "# A\n\n- It rains: ____% {#rain}\n- It hails: ____% {#hail}\n");
        write("b.md", "# B\n\n- It thaws: ____% {#thaw}\n");
        publish();
        answer("a", "rain", "hail");
        write("a.md", "# A\n\n- It hails: ____% {#hail}\n");
        String formerly = """
                ---
                title: B
                questions:
                  - key: rain
                    formerly: %s
                  - key: thaw
                    formerly: [melt, a#nothing]
                ---
                - It pours: ____%% {#rain}
                - It thaws: ____%% {#thaw}
                """;
        String told =
                "b.md:9 question 1: formerly: %s — no question was ever known by that; write the key or the words that"
                        + " it had, and page#key if it was on another page";

        for (String unknown : List.of("a#rian", "hail", "c#rain")) {
            write("b.md", formerly.formatted(unknown));
            assertThat(messages()).contains(told.formatted(unknown)).noneMatch(message -> message.contains("melt"));
        }
        for (String known : List.of("a#rain", "A#It rains", "a#hail", "thaw")) {
            write("b.md", formerly.formatted(known));
            assertThat(messages()).noneMatch(message -> message.contains("no question was ever known"));
        }
        write("b.md", formerly.formatted("a#rain"));
        publish();

        assertThat(messages()).isEmpty();
    }

    @Test
    void edits_of_sub_cruxes_are_told_of_as_those_of_questions_are() throws Exception {
        String poles = "# %s\n\n| Question | Sceptics | Believers |\n|---|---|---|\n%s\n";
        String wet = "| Is it wet? | No | Yes |\n";
        write("a.md", poles.formatted("A", wet + "| Is it cold? {#cold} | No | Yes |\n| Is it old? | No | Yes |\n"));
        write("b.md", poles.formatted("B", "| Is it dear? | No | Yes |\n"));
        publish();
        stand("a");
        String key = key("a", Sense.ofPoles("Is it wet?", "No", "Yes").text());
        String cold = "| Does it freeze? {#cold} | Never | Ever |\n";
        String old = "| Is it old? | No | Yes |\n";

        write("a.md", poles.formatted("A", "| Does it rain? | No | Yes |\n" + cold + old));
        assertThat(messages())
                .containsExactly(
                        "a.md:5 sub-crux 1: new; the old one is retired with 1 stance — if both ask the same, say so"
                                + " under 'subCruxes:' in the front matter: number: 1, formerly: " + key,
                        "a.md:6 sub-crux 2: other words, but the same sub-crux by its key, no stances yet");
        write("b.md", poles.formatted("B", "| Is it dear? | No | Yes |\n" + wet));
        assertThat(messages())
                .contains(
                        "a.md:5 sub-crux 1: new; the old one is retired with 1 stance, and its words stand on b now",
                        "b.md:6 sub-crux 2: new; these words stood on a — to keep 1 stance, say so under 'subCruxes:' in"
                                + " the front matter: number: 2, formerly: a#" + key);
        write(
                "b.md",
                "---\ntitle: B\nsubCruxes:\n  - number: 1\n    formerly: a#is it Wet?\n---\n"
                        + poles.formatted("B", "| Does it rain? | No | Yes |\n"));
        assertThat(messages())
                .contains(
                        "b.md:11 sub-crux 1: formerly: a#is it Wet? — no sub-crux was ever known by that; write the key or"
                                + " the words that it had, and page#key if it was on another page");
        write(
                "b.md",
                "---\ntitle: B\nsubCruxes:\n  - number: 1\n    formerly: a#Is it wet?\n---\n"
                        + poles.formatted("B", "| Does it rain? | No | Yes |\n"));
        assertThat(messages())
                .contains(
                        "b.md:11 sub-crux 1: moved here from /cruxes/a, other words, but the same sub-crux as its author"
                                + " says, 1 stance kept");
        publish();

        assertThat(messages()).isEmpty();
        assertThat(archive().entries())
                .filteredOn(entry -> entry.slug().equals("b") && !entry.retired())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo(key);
                    assertThat(entry.answers()).isEqualTo(1);
                });
    }

    @Test
    void what_a_folder_that_cannot_be_looked_into_may_hold_is_not_said_to_go() throws Exception {
        Files.createDirectories(folder.resolve("sub"));
        write("sub/a.md", "# A\n\n- It rains: ____%\n");
        write("b.md", "# B\n\n- It thaws: ____%\n");
        publish();

        assertThat(going(new TreeSet<>())).containsExactlyInAnyOrder("sub/a.md", "b.md");
        assertThat(going(new TreeSet<>(Set.of("sub")))).containsExactly("b.md");
    }

    private List<String> going(SortedSet<String> closed) throws SQLException {
        return new Rehearser(archive(), List.of(), new Listing("this", new TreeMap<>(), Set.of(), closed))
                .rehearse(page -> true).effects().stream().map(Effect::file).toList();
    }

    static Stream<Arguments> seeds() {
        List<Long> seeds = new Random(20_261_124).longs(20).boxed().toList();
        return Stream.of(Kind.values()).flatMap(kind -> seeds.stream().map(seed -> Arguments.of(kind, seed)));
    }

    /**
     * An answer to a question about the year n is n thousandths, so that it is known where it belongs; of a stance it is
     * noted when it is taken.
     */
    private record Answer(long id, String slug, String key, int subject) {}

    private final Map<Long, Integer> noted = new HashMap<>();

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_authors_do_no_answer_goes_astray_and_all_is_told_beforehand(Kind kind, long seed) throws Exception {
        Authors authors = new Authors(new Random(seed), kind);
        for (int generation = 0; generation < GENERATIONS; generation++) {
            clear();
            for (Map.Entry<String, String> file : authors.files().entrySet()) {
                write(file.getKey(), file.getValue());
            }
            Archive before = archive();
            List<Answer> answers = answers(kind);
            Rehearsal told = rehearse(before);

            Press.Run run = publish();

            Archive after = archive();
            assertThat(told.published()).isEqualTo(run.published());
            assertTold(told, before, after, authors, Tongue.of(kind).subject());
            assertNothingLost(answers, answers(kind), before, after, authors);
            assertNothingStranded(after);
            answerWhatIsNew(after, authors, kind);
            authors.edit(archive());
        }
    }

    private List<Answer> answers(Kind kind) {
        return jdbc.query(
                kind == Kind.QUESTION
                        ? "select id, crux_slug, question_key, first_value from estimate"
                        : "select id, crux_slug, sub_crux_key, 0 from stance",
                (row, number) -> new Answer(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        noted.getOrDefault(row.getLong(1), row.getInt(4))));
    }

    private static void assertTold(Rehearsal told, Archive before, Archive after, Authors authors, Subject subject) {
        long back = sum(told.effects(), Change.BACK);
        assertThat(retired(after) - retired(before)).as("retired").isEqualTo(told.retired() - back);
        Set<String> newPages = told.effects().stream()
                .filter(effect -> effect.subject() == Subject.PAGE && effect.change() == Change.NEW)
                .map(Effect::file)
                .collect(toSet());
        long opened = told.effects().stream()
                .filter(effect -> effect.subject() == subject)
                .filter(effect -> effect.change() == Change.NEW || effect.change() == Change.REPLACED)
                .filter(effect -> !newPages.contains(effect.file()))
                .count();
        long onNewPages = told.effects().stream()
                .filter(effect -> effect.subject() == Subject.PAGE && effect.change() == Change.NEW)
                .mapToLong(effect -> authors.asked(effect.key()))
                .sum();
        assertThat(after.entries().size() - before.entries().size())
                .as("new in the ledger, of %s", told.effects())
                .isEqualTo((int) (opened + onNewPages));
    }

    private static long sum(List<Effect> effects, Change change) {
        return effects.stream()
                .filter(effect -> effect.subject() != Subject.PAGE && effect.change() == change)
                .mapToLong(Effect::kept)
                .sum();
    }

    private static long retired(Archive archive) {
        return archive.entries().stream()
                .filter(Archive.Entry::retired)
                .mapToLong(Archive.Entry::answers)
                .sum();
    }

    private static void assertNothingLost(
            List<Answer> before, List<Answer> after, Archive was, Archive is, Authors authors) {
        Map<Long, Answer> now = after.stream().collect(toMap(Answer::id, Function.identity()));
        assertThat(now).hasSameSizeAs(before);
        for (Answer old : before) {
            Answer answer = now.get(old.id());
            assertThat(entry(is, answer).orElseThrow().wordings())
                    .allSatisfy(
                            words -> assertThat(authors.subject(words.text())).isEqualTo(old.subject()));
            entry(was, old)
                    .flatMap(entry -> authors.place(entry))
                    .ifPresent(slug -> assertThat(entry(is, answer))
                            .as("%s, which is on %s now", old, slug)
                            .hasValueSatisfying(entry -> {
                                assertThat(entry.slug()).isEqualTo(slug);
                                assertThat(entry.retired()).isFalse();
                            }));
        }
        assertThat(is.entries().stream().mapToLong(Archive.Entry::answers).sum())
                .isEqualTo(before.size());
    }

    /** No page asks anew what it has answers to, be it from a time when it had another address. */
    private static void assertNothingStranded(Archive archive) {
        Set<String> published = archive.pages().stream().map(Archive.Page::slug).collect(toSet());
        for (Archive.Entry asked : archive.entries()) {
            if (asked.standing() != null && asked.answers() == 0) {
                assertThat(archive.entries())
                        .filteredOn(entry -> entry.retired() && entry.answers() > 0)
                        .filteredOn(entry -> entry.slug().equals(asked.slug())
                                || !published.contains(entry.slug())
                                        && asked.slug().equals(archive.former().get(entry.slug())))
                        .filteredOn(entry -> entry.wordings().contains(asked.standing()))
                        .filteredOn(entry -> asked.authorKey() == null || entry.authorKey() == null)
                        .as("what %s was", asked)
                        .isEmpty();
            }
        }
    }

    private static Optional<Archive.Entry> entry(Archive archive, Answer answer) {
        return archive.entries().stream()
                .filter(entry ->
                        entry.slug().equals(answer.slug()) && entry.key().equals(answer.key()))
                .findFirst();
    }

    private void answerWhatIsNew(Archive archive, Authors authors, Kind kind) {
        if (kind == Kind.SUB_CRUX) {
            standWhereNobodyDoes(archive, authors);
            return;
        }
        Map<String, List<Entry>> entries = new HashMap<>();
        archive.entries().stream()
                .filter(entry -> entry.standing() != null && entry.answers() == 0)
                .forEach(entry -> entries.computeIfAbsent(entry.slug(), none -> new ArrayList<>())
                        .add(new Entry(
                                entry.key(),
                                1,
                                new Probability(authors.subject(entry.standing().text())),
                                false)));
        entries.forEach((slug, its) -> ballots.submit(VisitorToken.fresh(), slug, its));
        assertThat(entries.keySet()).allMatch(cruxes::existsBySlug);
    }

    private void standWhereNobodyDoes(Archive archive, Authors authors) {
        Map<String, List<Mark>> marks = new HashMap<>();
        archive.entries().stream()
                .filter(entry -> entry.standing() != null && entry.answers() == 0)
                .forEach(entry -> marks.computeIfAbsent(entry.slug(), none -> new ArrayList<>())
                        .add(new Mark(entry.key(), 1, new Step(4), false)));
        marks.forEach((slug, its) -> ballots.submit(VisitorToken.fresh(), slug, List.of(), its));
        for (Answer stance : answers(Kind.SUB_CRUX)) {
            noted.computeIfAbsent(
                    stance.id(),
                    none -> authors.subject(
                            entry(archive, stance).orElseThrow().standing().text()));
        }
    }
}

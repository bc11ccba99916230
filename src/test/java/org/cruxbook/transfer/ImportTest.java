package org.cruxbook.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Influx;
import org.cruxbook.estimate.Probability;
import org.cruxbook.manuscript.Printshop;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class ImportTest {

    private static final String RAIN = """
            # Will It Rain?

            ## Key Sub-Cruxes

            | Question | Pessimist | Optimist |
            | --- | --- | --- |
            | Will the wind turn? | Never | Soon |

            ## Your Estimates

            - Probability that it rains: ____% {#wet}
            - Probability that it hails: ____%
            """;

    private static final String CHAIN = """
            ---
            kind: chain
            title: Both
            steps:
              - question: rain#wet
                words: It rains
              - question: rain#2
                words: It hails
            ---
            Text.
            """;

    private static final String HEAD = "crux,question,visitor,percent,at\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Influx influx;

    @Autowired
    private Ballots ballots;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private final List<String> leftOut = new ArrayList<>();
    private Printshop printshop;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        jdbc.update("delete from import_run");
        jdbc.update("delete from import_done");
        printshop = Printshop.of(application);
        printshop.publish(Map.of("rain.md", RAIN));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Import.Outcome take(Path... files) throws Exception {
        return take(rows -> {}, files);
    }

    /** @param seen is told after each thousand rows */
    private Import.Outcome take(LongConsumer seen, Path... files) throws Exception {
        return new Import(influx, jdbc, Clock.systemUTC(), new Import.News() {
                    @Override
                    public void reached(long bytes, long of, long rows) {
                        assertThat(bytes).isBetween(0L, of);
                        seen.accept(rows);
                    }

                    @Override
                    public void leftOut(String file, long line, String why) {
                        leftOut.add(Path.of(file).getFileName() + ":" + line + ": " + why);
                    }
                })
                .run(List.of(files), false);
    }

    private void holds() {
        new Recount(jdbc).holds();
        new ChainRecount(jdbc).holds();
    }

    private List<String> tally() {
        return jdbc.query(
                "select crux_slug, question_key, thousandths, answers from tally where answers > 0"
                        + " order by crux_slug, question_key, thousandths",
                (row, number) ->
                        row.getString(1) + "/" + row.getString(2) + " " + row.getInt(3) + " x" + row.getInt(4));
    }

    private long counted(String table, String column) {
        Long sum = jdbc.queryForObject("select coalesce(sum(" + column + "), 0) from " + table, Long.class);
        return sum == null ? 0 : sum;
    }

    private String export(Kind kind) throws Exception {
        StringWriter out = new StringWriter();
        try (Connection connection = database.getConnection()) {
            Export.ofAll(kind).write(connection, out);
        }
        return out.toString();
    }

    private void answerAsAVisitor() {
        ballots.submit(VisitorToken.fresh(), "rain", List.of(new Entry("wet", 1, new Probability(60_000), false)));
    }

    @Test
    void answers_and_stances_of_the_same_name_become_one_visitors_and_count() throws Exception {
        answerAsAVisitor();
        Path answers = file(
                "answers.csv",
                HEAD
                        + "rain,wet,Ann,60,2026-01-31\n"
                        + "rain,2,Ann,\"0,5\",2026-02-01T10:00:00Z\n"
                        + "rain,1,Ben,10 %,\n");
        Path stances = file("stances.csv", "crux,subCrux,visitor,stance\nrain," + subCrux() + ",Ann,4\n");

        Import.Outcome outcome = take(answers, stances);

        assertThat(leftOut).isEmpty();
        assertThat(outcome).isEqualTo(new Import.Outcome(2, 3, 1, 0, null));
        assertThat(tally()).containsExactly("rain/" + second() + " 500 x1", "rain/wet 10000 x1", "rain/wet 60000 x2");
        assertThat(counted("stance_tally", "people")).isEqualTo(1);
        assertThat(counted("joint_tally", "people")).isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "select first_at from estimate where first_value = 60000 order by first_at", Instant.class))
                .first()
                .isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        holds();
    }

    private String subCrux() {
        return String.valueOf(
                jdbc.queryForObject("select entry_key from ledger_entry where kind = 'SUB_CRUX'", String.class));
    }

    private String second() {
        return String.valueOf(jdbc.queryForObject("select question_key from question where number = 2", String.class));
    }

    @Test
    void nobody_knows_whether_an_imported_answer_was_given_blind() throws Exception {
        answerAsAVisitor();
        take(file("a.csv", HEAD + "rain,wet,Ann,60,\n"));

        assertThat(jdbc.queryForList("select first_crowd_seen from estimate order by id", Boolean.class))
                .containsExactlyInAnyOrder(false, null);
        assertThat(counted("blind_tally", "people")).isEqualTo(3);
    }

    @Test
    void names_are_stored_nowhere() throws Exception {
        take(file("a.csv", HEAD + "rain,wet,Ann Unlikely,60,\n"));

        assertThat(jdbc.queryForList("select token_hash from visitor", String.class))
                .hasSize(1)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(Tables.count(jdbc, "import_run")).isZero();
    }

    @Test
    void wrong_rows_are_told_by_their_lines_and_left_out() throws Exception {
        Import.Outcome outcome = take(file(
                "a.csv",
                HEAD
                        + "rain,wet,Ann,60,2026-01-31\n"
                        + "snow,wet,Ann,60,\n"
                        + "rain,7,Ann,60,\n"
                        + "rain,2,Ann,101,\n"
                        + "rain,2,Ann,1e1,\n"
                        + "rain,2,,50,\n"
                        + "rain,2,Ann,50,yesterday\n"
                        + "rain,2,Ann,50,2999-01-01\n"
                        + "rain,2,Ann,12,5,2026-01-31\n"
                        + "\n"
                        + "rain,1,Ann,70,\n"
                        + "rain\n"
                        + "rain,2,\"Ann\n\",50,\n"
                        + "rain,wet,Ben,30,\n"));

        assertThat(leftOut)
                .containsExactly(
                        "a.csv:3: there is no crux 'snow'",
                        "a.csv:4: the crux 'rain' has no question '7'",
                        "a.csv:5: '101' is no percentage from 0 to 100 with up to three decimals",
                        "a.csv:6: '1e1' is no percentage from 0 to 100 with up to three decimals",
                        "a.csv:7: no visitor",
                        "a.csv:8: 'yesterday' is no day like 2026-01-31 and no time like 2026-01-31T12:00:00Z",
                        "a.csv:9: '2999-01-01' lies in the future, or before 1970",
                        "a.csv:10: it has 6 columns, and the first line 5 — what holds a comma stands in quotation marks",
                        "a.csv:12: 'Ann' has answered 'wet' further up",
                        "a.csv:13: the crux 'rain' has no question ''");
        assertThat(outcome).isEqualTo(new Import.Outcome(2, 3, 0, 10, null));
        holds();
    }

    @Test
    void what_is_no_such_file_is_refused_before_anything_is_stored() throws Exception {
        Path good = file("good.csv", HEAD + "rain,wet,Ann,60,\n");
        Path other = file("other.csv", "who,what\n1,2\n");
        Path latin = Files.write(
                folder.resolve("latin.csv"), (HEAD + "rain,wet,Zoë,60,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> take(good, other))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("'crux'");
        assertThatThrownBy(() -> take(good, folder.resolve("gone.csv")))
                .isInstanceOf(CannotImport.class)
                .hasMessageStartingWith("There is no ");
        assertThatThrownBy(() -> take(good, file("empty.csv", ""))).hasMessageEndingWith("empty.csv is empty");
        assertThat(Tables.count(jdbc, "import_run")).isZero();
        assertThat(Tables.count(jdbc, "visitor")).isZero();
        assertThatThrownBy(() -> take(latin)).isInstanceOf(CannotImport.class).hasMessageContaining("UTF-8");
    }

    @Test
    void a_spreadsheet_may_write_a_byte_order_mark_and_semicolons() throws Exception {
        Import.Outcome outcome = take(file("a.csv", "\uFEFFvisitor;percent;crux;question\r\nAnn;0,5;rain;wet\r\n"));

        assertThat(outcome).isEqualTo(new Import.Outcome(1, 1, 0, 0, null));
        assertThat(tally()).containsExactly("rain/wet 500 x1");
    }

    /** Rows of so many people, who give both answers. */
    private String people(int number) {
        StringBuilder csv = new StringBuilder(HEAD);
        IntStream.range(0, number)
                .forEach(n -> csv.append(
                        "rain,wet,v%d,%d,\nrain,2,v%d,%d,\nrain,9,v%d,1,\n".formatted(n, n % 101, n, n % 7, n)));
        return csv.toString();
    }

    @Test
    void an_import_that_is_broken_off_counts_nowhere_and_goes_on_where_it_was() throws Exception {
        printshop.publish(Map.of("rain.md", RAIN, "both.md", CHAIN));
        Path file = file("many.csv", people(12_000));

        assertThatThrownBy(() -> take(
                        rows -> {
                            if (rows > 25_000) {
                                throw new IllegalStateException("the machine stops");
                            }
                        },
                        file))
                .hasMessage("the machine stops");

        long stored = Tables.count(jdbc, "estimate");
        assertThat(stored).isEqualTo(10_000);
        assertThat(tally()).isEmpty();
        assertThat(export(Kind.QUESTION).lines()).hasSize(1);
        holds();
        leftOut.clear();
        answerAsAVisitor();

        Import.Outcome outcome = take(file);

        assertThat(outcome).isEqualTo(new Import.Outcome(12_000, 24_000, 0, 12_000, null));
        assertThat(leftOut).hasSize(12_000).first().isEqualTo("many.csv:4: the crux 'rain' has no question '9'");
        assertThat(counted("tally", "answers")).isEqualTo(24_001);
        assertThat(counted("chain_tally", "people")).isEqualTo(12_000);
        assertThat(Tables.count(jdbc, "import_run")).isZero();
        holds();
    }

    @Test
    void with_other_files_one_that_was_broken_off_does_not_go_on_but_can_be_dropped() throws Exception {
        Path file = file("many.csv", people(6_000));
        assertThatThrownBy(() -> take(
                        rows -> {
                            if (rows > 16_000) {
                                throw new IllegalStateException("the machine stops");
                            }
                        },
                        file))
                .hasMessage("the machine stops");

        assertThatThrownBy(() -> take(file("short.csv", people(10)))).isInstanceOf(CannotImport.class);
        assertThatThrownBy(() -> take(file("changed.csv", people(6_000).replace("v77,77", "v77,78"))))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("--abandon");

        influx.drop();

        assertThat(Tables.count(jdbc, "visitor")).isZero();
        assertThat(Tables.count(jdbc, "estimate_revision")).isZero();
        assertThat(take(file).answers()).isEqualTo(12_000);
        holds();
    }

    /** As whoever is cut off from the answer will do. */
    @Test
    void the_same_files_are_not_taken_twice_unless_that_is_meant() throws Exception {
        Path file = file("a.csv", HEAD + "rain,wet,Ann,60,\nrain,wet,Ben,700,\n");
        Import.Outcome first = take(file);

        Import.Outcome second = take(file);

        assertThat(second.before()).isNotNull();
        assertThat(second.answers()).isEqualTo(first.answers()).isEqualTo(1);
        assertThat(second.leftOut()).isEqualTo(1);
        assertThat(tally()).containsExactly("rain/wet 60000 x1");
        assertThat(new Import(influx, jdbc, Clock.systemUTC(), silence())
                        .run(List.of(file), true)
                        .before())
                .isNull();
        assertThat(tally()).containsExactly("rain/wet 60000 x2");
        holds();
    }

    private static Import.News silence() {
        return new Import.News() {
            @Override
            public void reached(long bytes, long of, long rows) {}

            @Override
            public void leftOut(String file, long line, String why) {}
        };
    }

    @Test
    void a_page_that_is_published_meanwhile_does_no_harm_unless_it_changes_what_the_file_means() throws Exception {
        Path file = file("many.csv", people(6_000));

        take(
                rows -> {
                    if (rows == 9_000) {
                        printshop.publish(
                                Map.of("rain.md", RAIN.replace("Will It Rain", "Does It Rain"), "snow.md", "# S\n"));
                    }
                },
                file);

        assertThat(counted("tally", "answers")).isEqualTo(12_000);
        Tables.forgetEveryone(jdbc);
        jdbc.update("delete from import_done");
        assertThatThrownBy(() -> take(
                        rows -> {
                            if (rows == 9_000) {
                                printshop.publish(Map.of(
                                        "rain.md",
                                        RAIN.replace("____% {#wet}\n", "____% {#wet}\n- It snows: ____%\n")));
                            }
                        },
                        file))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("'rain 2'");
        assertThat(tally()).isEmpty();
        influx.drop();
    }

    @Test
    void what_is_exported_can_be_imported_and_is_the_same() throws Exception {
        take(
                file(
                        "a.csv",
                        HEAD
                                + "rain,wet,Ann,60,2026-01-31\nrain,2,Ann,0.125,2026-02-01T10:00:00Z\nrain,wet,Ben,9,2026-03-01\n"),
                file("s.csv", "crux,subCrux,visitor,stance,at\nrain," + subCrux() + ",Ben,2,2026-03-01\n"));
        String answers = export(Kind.QUESTION);
        String stances = export(Kind.SUB_CRUX);
        List<String> before = tally();
        Tables.forgetEveryone(jdbc);

        take(file("answers.csv", answers), file("stances.csv", stances));

        assertThat(leftOut).isEmpty();
        assertThat(tally()).isEqualTo(before);
        assertThat(values(export(Kind.QUESTION)))
                .isEqualTo(values(answers))
                .containsExactly(
                        "rain," + second() + ",0.125,2026-02-01,1,",
                        "rain,wet,60,2026-01-31,1,",
                        "rain,wet,9,2026-03-01,1,");
        assertThat(values(export(Kind.SUB_CRUX))).isEqualTo(values(stances));
        holds();
    }

    /** Without the number of the visitor. */
    private static List<String> values(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.replaceFirst("^([^,]*,[^,]*),[^,]*,", "$1,"))
                .sorted()
                .toList();
    }

    @Test
    void an_export_says_what_is_retired_and_leaves_out_who_is_set_aside_or_has_withdrawn() throws Exception {
        take(file("a.csv", HEAD + "rain,wet,Ann,60,2026-01-31\nrain,2,Ann,7,2026-01-31\nrain,wet,Ben,9,2026-01-31\n"));
        jdbc.update("update visitor set set_aside_as = 'a burst' where id ="
                + " (select visitor_id from estimate where latest_value = 9000)");
        VisitorToken cleo = VisitorToken.fresh();
        ballots.submit(cleo, "rain", List.of(new Entry("wet", 1, new Probability(1000), false)));
        ballots.submit(cleo, "rain", List.of(new Entry("wet", 1, null, true)));
        String second = second();

        printshop.publish(Map.of("rain.md", RAIN.replaceFirst("- Probability that it hails.*\n", "")));

        assertThat(export(Kind.QUESTION))
                .isEqualTo("crux,question,visitor,percent,at,wording,retired\r\n"
                        + "rain," + second + ",1,7,2026-01-31,1,retired\r\n"
                        + "rain,wet,1,60,2026-01-31,1,\r\n");
    }

    @Test
    void the_words_of_every_wording_are_exported_with_when_they_were_new_and_what_is_retired() throws Exception {
        String second = second();
        String subCrux = subCrux();
        printshop.publish(Map.of(
                "rain.md",
                RAIN.replaceFirst("- Probability that it hails.*\n", "")
                        .replaceFirst("it rains", "it, \"really\", rains")));

        String csv = wordings(Wordings.ofAll());

        assertThat(csv).startsWith("crux,kind,key,wording,words,since,retired\r\n");
        assertThat(csv.lines().map(line -> line.replaceFirst("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "SINCE")))
                .contains(
                        "rain,question,wet,1,Your Estimates Probability that it rains,SINCE,",
                        "rain,question,wet,2,\"Your Estimates Probability that it, \"\"really\"\", rains\",SINCE,",
                        "rain,question," + second + ",1,Your Estimates Probability that it hails,SINCE,retired")
                .anyMatch(line ->
                        line.startsWith("rain,subCrux," + subCrux + ",1,") && line.endsWith(" | Never | Soon,SINCE,"));
        assertThat(wordings(Wordings.ofPage("rain")).lines())
                .anyMatch(line -> line.contains(",wet,1,"))
                .anyMatch(line -> line.contains(",subCrux,"))
                .noneMatch(line -> line.contains("retired") && !line.startsWith("crux,"));
        assertThat(wordings(Wordings.ofPage("nowhere")).lines()).hasSize(1);
    }

    private String wordings(Wordings wordings) throws Exception {
        StringWriter out = new StringWriter();
        try (Connection connection = database.getConnection()) {
            wordings.write(connection, out);
        }
        return out.toString();
    }

    @Test
    void the_order_of_an_export_tells_nothing_of_who_came_when() throws Exception {
        StringBuilder csv = new StringBuilder(HEAD);
        IntStream.range(0, 60).forEach(n -> csv.append("rain,wet,v%d,%d,2026-01-31%n".formatted(n, n)));
        take(file("a.csv", csv.toString()));

        List<String> one = export(Kind.QUESTION).lines().toList();
        List<String> other = export(Kind.QUESTION).lines().toList();

        assertThat(one).hasSize(61).isNotEqualTo(other);
        assertThat(values(String.join("\n", one))).isEqualTo(values(String.join("\n", other)));
    }

    @Test
    void while_it_comes_in_visitors_go_on_answering() throws Exception {
        Path file = file("many.csv", people(9_000));
        take(
                rows -> {
                    if (rows % 5_000 == 0) {
                        answerAsAVisitor();
                    }
                },
                file);

        assertThat(counted("tally", "answers")).isEqualTo(18_000 + 5);
        holds();
    }
}

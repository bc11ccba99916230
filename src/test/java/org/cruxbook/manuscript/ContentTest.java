package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.crux.Side;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may expect of every page that Cruxbook brings along. */
class ContentTest {

    /** A page of the folder, shown by its file's name. */
    private record Page(String path, Reading reading) {

        CruxDraft crux() {
            return Pages.draft(reading);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /** Those that argue; a chain only multiplies what they ask. */
    static List<Page> pages() throws IOException {
        return all().stream().filter(page -> page.crux().steps().isEmpty()).toList();
    }

    private static List<Page> all() throws IOException {
        return new ContentFolder(Path.of("content"))
                .list((path, key) -> {}).pages().values().stream()
                        .map(ContentTest::page)
                        .toList();
    }

    private static Page page(Source source) {
        return new Page(source.path(), source.content().read());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_is_read_without_a_problem(Page page) {
        assertThat(page.reading().problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_says_what_it_is_about_and_claims_something(Page page) {
        assertThat(page.crux().description()).isNotBlank();
        assertThat(page.crux().claim()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void both_sides_have_five_or_six_named_arguments(Page page) {
        List<CruxDraft.Arguments> sides = page.crux().blocks(CruxDraft.Arguments.class);

        assertThat(sides).extracting(CruxDraft.Arguments::side).containsExactly(Side.FOR, Side.AGAINST);
        assertThat(sides)
                .allSatisfy(side -> assertThat(side.arguments())
                        .hasSizeBetween(5, 6)
                        .allSatisfy(argument -> assertThat(argument.name()).isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void both_sides_name_sources(Page page) {
        assertThat(page.crux().blocks(CruxDraft.Arguments.class))
                .allSatisfy(side -> assertThat(sources(side)).hasSizeGreaterThanOrEqualTo(2));
    }

    private static Set<String> sources(CruxDraft.Arguments side) {
        return side.arguments().stream()
                .flatMap(argument -> links(argument.detail().html()).stream())
                .filter(address -> address.startsWith("https://"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_has_sub_cruxes_and_the_same_matter_seen_from_two_sides_or_what_may_go_wrong(Page page) {
        CruxDraft crux = page.crux();

        assertThat(crux.blocks(CruxDraft.SubCruxes.class))
                .singleElement()
                .satisfies(table -> assertThat(table.subCruxes()).hasSizeGreaterThanOrEqualTo(4));
        assertThat(crux.blocks(CruxDraft.Contrast.class).size()
                        + crux.blocks(CruxDraft.FailureModes.class).size())
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_asks_three_to_five_questions_each_of_which_completes_its_lead_in(Page page) {
        assertThat(page.crux().questions()).hasSizeBetween(3, 5).noneMatch(CruxDraft.Question::derived);
        assertThat(page.crux().blocks(CruxDraft.Questions.class))
                .allSatisfy(group -> assertThat(group.leadIn()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void its_relations_and_published_estimates_are_of_questions_that_it_asks(Page page) {
        CruxDraft crux = page.crux();
        Stream<String> related = crux.relations().stream()
                .flatMap(relation -> Stream.concat(relation.members().stream(), Stream.ofNullable(relation.all())))
                .map(CruxDraft.Asked::key);
        Stream<String> estimated = crux.references().stream().map(CruxDraft.Reference::key);

        assertThat(crux.questions())
                .extracting(CruxDraft.Question::key)
                .containsAll(Stream.concat(related, estimated).toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void its_links_to_other_pages_lead_somewhere(Page page) throws IOException {
        List<String> inside = links(Rendering.html(page.crux())).stream()
                .filter(address -> !address.startsWith("https://"))
                .toList();

        assertThat(places()).containsAll(inside);
    }

    /** The address of every page, alone and with each of its headings. */
    private static Set<String> places() throws IOException {
        Set<String> places = new TreeSet<>();
        for (Page page : all()) {
            String address = "/cruxes/" + page.crux().slug();
            places.add(address);
            page.crux().sections().stream()
                    .flatMap(section -> Stream.ofNullable(section.heading()))
                    .forEach(heading -> places.add(address + "#" + heading.anchor()));
        }
        return places;
    }

    private static List<String> links(String html) {
        return Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href");
    }

    @Test
    void questions_that_hang_together_are_said_to() throws IOException {
        assertThat(pages().stream()
                        .flatMap(page -> page.crux().relations().stream())
                        .map(CruxDraft.Relation::kind))
                .contains(Kind.NESTED, Kind.PARTITION, Kind.CONJUNCTION, Kind.CHAIN);
    }

    @Test
    void a_chain_takes_one_answer_from_each_of_the_seven_pages_on_advanced_ai() throws IOException {
        List<Page> chains =
                all().stream().filter(page -> !page.crux().steps().isEmpty()).toList();

        assertThat(chains).singleElement().satisfies(page -> {
            assertThat(page.reading().problems()).isEmpty();
            assertThat(page.crux().description()).isNotBlank();
            assertThat(page.crux().steps())
                    .allSatisfy(step -> assertThat(step.words()).isNotBlank())
                    .extracting(step -> step.asked().slug())
                    .containsExactly(
                            "timelines", "capability", "takeoff", "goals", "alignment", "coordination", "catastrophe");
            assertThat(places())
                    .containsAll(links(Rendering.html(page.crux())).stream()
                            .filter(address -> !address.startsWith("https://"))
                            .toList());
        });
    }

    @Test
    void each_page_has_a_place_of_its_own_in_the_order() throws IOException {
        List<Double> orders = new ArrayList<>();
        for (Page page : all()) {
            orders.add(page.crux().order());
        }

        assertThat(orders).doesNotContainNull().hasSameSizeAs(new LinkedHashSet<>(orders));
    }
}

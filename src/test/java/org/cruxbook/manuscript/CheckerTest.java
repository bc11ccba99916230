package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows when the pages of a folder are seen together. */
class CheckerTest {

    private static final String ASKS = "\n\n- It happens: ____% {#happens}\n";

    @TempDir
    private Path folder;

    private void page(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text + ASKS);
    }

    private void page(String path, String entries, String body) throws IOException {
        page(path, "---\ntitle: A page\n" + entries + "---\n" + body);
    }

    private List<String> problems() throws IOException {
        return new Checker(folder)
                .check(page -> true, (done, all) -> {}).pages().stream()
                        .flatMap(page -> page.problems().stream())
                        .map(Problem::toString)
                        .map(problem -> problem.replaceFirst(" — .*", ""))
                        .toList();
    }

    @Test
    void two_pages_cannot_have_one_slug() throws IOException {
        page("a.md", "", "");
        page("b/a.md", "order: 1\n", "");
        page("c.md", "slug: b\n", "");
        page("d.md", "order: 1\nslug: B\n", "");

        assertThat(problems())
                .containsExactly(
                        "b/a.md:1:1: error: the slug 'a' is taken by a.md",
                        "d.md:4:7: error: the slug 'b' is taken by c.md");
    }

    @Test
    void a_draft_takes_no_slug_from_a_published_page() throws IOException {
        page("a.md", "draft: true\nslug: c\n", "");
        page("c.md", "", "");

        assertThat(problems()).containsExactly("a.md:4:7: error: the slug 'c' is taken by c.md");
    }

    @Test
    void links_lead_to_pages_and_headings_of_the_folder() throws IOException {
        page(
                "there.md",
                "slug: elsewhere\nformerly: long-ago\n",
                "**The claim**: It is.\n\n## Main risks\n\n### Small\n");
        page("sub/here.md", "", """
                ## Own

                [1](../there.md) [2](../there.md#main-risks) [3](/cruxes/elsewhere#small) [4](#own) [5](#claim)
                [6](/cruxes/elsewhere/results) [7](/cruxes/long-ago) [8](https://example.org#x) [9](/method#x) [10](/other)
                [11](../there.md#claim) [12](../there.md#q-happens) [13](#q-happens) [14](?x)

                [a](nowhere.md) and [b](../there.md#main-risk), [c](#owned), [d](/cruxes/elsewher), [e](/cruxes/long-ago/x).
                """);

        assertThat(problems())
                .containsExactly(
                        "sub/here.md:6:85: warning: the link leads to no heading: 'here' has no #claim",
                        "sub/here.md:10:1: warning: the link leads to no page: there is no crux 'nowhere'",
                        "sub/here.md:10:21: warning: the link leads to no heading: 'elsewhere' has no #main-risk",
                        "sub/here.md:10:49: warning: the link leads to no heading: 'here' has no #owned",
                        "sub/here.md:10:62: warning: the link leads to no page: there is no crux 'elsewher'",
                        "sub/here.md:10:85: warning: the link leads to no page: there is no crux 'long-ago/x'");
    }

    @Test
    void the_remedy_names_what_may_have_been_meant() throws IOException {
        page("timelines.md", "", "## Main risks\n");
        page("here.md", "", "[a](timeline.md) [b](timelines.md#risks) [c](nothing.md)");

        assertThat(new Checker(folder)
                        .check(page -> page.equals("here.md"), (done, all) -> {})
                        .pages()
                        .get(0)
                        .problems())
                .extracting(Problem::remedy)
                .containsExactly(
                        "did you mean 'timelines'?",
                        "did you mean #main-risks?",
                        "name the file of another page, such as [its title](its-file.md)");
    }

    @Test
    void a_link_to_a_draft_leads_nowhere_but_from_a_draft() throws IOException {
        page("draft.md", "draft: true\n", "[other](other.md)");
        page("other.md", "draft: true\n", "[draft](draft.md)");
        page("public.md", "", "[draft](draft.md)");

        assertThat(problems())
                .containsExactly("public.md:4:1: warning: the link leads to 'draft', a draft that visitors cannot see");
    }

    @Test
    void of_a_page_with_errors_no_heading_is_known() throws IOException {
        page("bad.md", "order: 1\n", "- x: ____% {#happens}");
        page("good.md", "", "[x](bad.md#anything)");

        assertThat(problems())
                .containsExactly("bad.md:7:21: error: the question key 'happens' stands on line 5 already");
    }

    @Test
    void images_are_files_of_the_folder() throws IOException {
        Files.createDirectories(folder.resolve("maps"));
        Files.writeString(folder.resolve("maps/a.png"), "x");
        page("sub/page.md", "", "![a](../maps/a.png) ![b](a.png) [c](/images/maps/a.png) [d](/images/b.png)");

        assertThat(problems())
                .containsExactly(
                        "sub/page.md:4:21: warning: there is no image sub/a.png in the content folder",
                        "sub/page.md:4:57: warning: there is no image b.png in the content folder");
    }

    @Test
    void relations_name_questions_that_other_pages_ask() throws IOException {
        page("there.md", "", "");
        page("here.md", """
                relations:
                  - chain: [there#happens, happens]
                  - chain: [there#nothing, happens]
                  - chain: [nowhere#happens, happens]
                """, "");

        assertThat(problems())
                .containsExactly(
                        "here.md:5:13: warning: the page 'there' has no question with the key 'nothing'",
                        "here.md:6:13: warning: a relation names a question of 'nowhere', which is no page of the folder");
    }

    @Test
    void steps_of_a_chain_name_questions_that_other_pages_ask() throws IOException {
        page("there.md", "", "- A: ____%\n- B: ____%\n- Multiply both: ____%");
        page("held-back.md", "draft: true\n", "");
        Files.writeString(folder.resolve("chain.md"), """
                ---
                title: A chain
                kind: chain
                steps:
                  - question: there#happens
                  - question: there.md#2
                  - question: there#3
                  - question: there#5
                  - question: nowhere#happens
                  - question: held-back#happens
                ---
                """);

        assertThat(problems())
                .containsExactly(
                        "chain.md:7:15: warning: a step of the chain names a figure of 'there' that is worked out and not"
                                + " asked",
                        "chain.md:8:15: warning: the page 'there' has no question with the key '5'",
                        "chain.md:9:15: warning: a step of the chain names a question of 'nowhere', which is no page of"
                                + " the folder",
                        "chain.md:10:15: warning: a step of the chain names a question of 'held-back', a draft that"
                                + " visitors cannot see");
    }

    @Test
    void a_page_that_asks_nothing_says_so() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# Only words\n");
        Files.writeString(folder.resolve("b.md"), "---\ntitle: Only words\nquestions: []\n---\n");

        assertThat(problems()).containsExactly("a.md:1:1: warning: the page asks nothing");
    }

    @Test
    void an_address_that_a_page_left_is_nobody_elses() throws IOException {
        page("a.md", "formerly: [b, old, a, gone]\n", "");
        page("b.md", "", "[to a](a.md)");
        page("c.md", "slug: sea\nformerly:\n  - Old\n  - c\n", "");

        assertThat(problems())
                .containsExactly(
                        "a.md:3:12: warning: 'b' is the address of b.md, and does not lead here",
                        "a.md:3:15: warning: 'old' was the address of c.md as well, as that page says, and can lead to one"
                                + " of them only",
                        "a.md:3:20: warning: 'a' is the page's own address, and none that it left",
                        "c.md:5:5: warning: 'old' was the address of a.md as well, as that page says, and can lead to one"
                                + " of them only");
    }

    @Test
    void drafts_stand_in_no_published_pages_way() throws IOException {
        page("a.md", "formerly: [b, old]\n", "");
        page("b.md", "draft: true\nformerly: [a, old]\n", "");

        assertThat(problems())
                .containsExactly(
                        "b.md:4:12: warning: 'a' is the address of a.md, and does not lead here",
                        "b.md:4:15: warning: 'old' was the address of a.md as well, as that page says, and can lead to one"
                                + " of them only");
    }

    @Test
    void of_very_many_broken_links_the_rest_is_counted() throws IOException {
        page("some.md", "", "[x](nowhere.md)\n".repeat(101));
        page("many.md", "", "[x](nowhere.md)\n".repeat(1_234));

        assertThat(problems())
                .hasSize(202)
                .contains(
                        "many.md:103:1: warning: the link leads to no page: there is no crux 'nowhere'",
                        "many.md:104:1: warning: and 1134 more of what the page names, from here on, are not right either",
                        "some.md:104:1: warning: and 1 more of what the page names, from here on, is not right either");
    }

    @Test
    void a_page_with_errors_is_shown_as_it_was_read() throws IOException {
        page("bad.md", "", "- It rains: ____% {#happens}\n");
        Files.writeString(folder.resolve("worse.md"), "---\ntitle: [\n---\n\n- It rains: ____%\n");

        List<CheckedPage> pages =
                new Checker(folder).check(page -> true, (done, all) -> {}).pages();

        assertThat(pages.get(0).problems()).anyMatch(Problem::isError);
        assertThat(pages.get(0).outline().questions())
                .extracting(PageOutline.Question::text)
                .containsExactly("It rains", "It happens");
        assertThat(pages.get(1).problems()).anyMatch(Problem::isError);
        assertThat(pages.get(1).outline()).isNull();
    }

    @Test
    void only_pages_that_are_wanted_are_told_of_and_the_others_are_known() throws IOException {
        Files.writeString(folder.resolve("bad.md"), "");
        page("good.md", "", "[x](bad.md)");

        Findings findings = new Checker(folder).check(page -> page.equals("good.md"), (done, all) -> {});

        assertThat(findings.pages()).extracting(CheckedPage::file).containsExactly("good.md");
        assertThat(findings.errors() + findings.warnings()).isZero();
    }

    @Test
    void progress_counts_every_page_once() throws IOException {
        for (int i = 0; i < 50; i++) {
            page(i + ".md", "", "");
        }
        Queue<Integer> told = new ConcurrentLinkedQueue<>();

        new Checker(folder).check(page -> false, (done, all) -> told.add(done * 1_000 + all));

        assertThat(told).hasSize(50).doesNotHaveDuplicates().contains(1_050, 50_050);
    }

    @Test
    void the_pages_that_come_along_are_clean() throws IOException {
        assertThat(new Checker(Path.of("content"))
                        .check(page -> true, (done, all) -> {})
                        .pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.problems()).isEmpty());
    }
}

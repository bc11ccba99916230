package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the format document, read. A {@code markdown} block is a page, or the body of one, and so is an {@code
 * mdx} block of such a file; the block after it
 * says what it becomes: {@code text} an outline, {@code html} what is sent. Of two {@code markdown} blocks in a row the
 * second is an edit of the first, and the outline says which questions are still the same.
 */
class CruxPageFormatTest {

    private static final Path DOCUMENT = Path.of("docs", "crux-page-format.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^(`{3,})(\\w+)\\n(.*?)^\\1$");

    private record Fence(String kind, String content) {}

    /** @param before null unless the page is an edit of it */
    private record Example(String before, String file, String page, String kind, String expected) {

        @Override
        public String toString() {
            return page.lines().filter(line -> !line.isBlank()).findFirst().orElse("") + " …";
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        List<Fence> fences = fences();
        for (int i = 0; i < fences.size(); i++) {
            Fence page = fences.get(i);
            if (!page.kind().equals("markdown") && !page.kind().equals("mdx")) {
                continue;
            }
            boolean edited = fences.get(i + 1).kind().equals("markdown");
            i += edited ? 2 : 1;
            examples.add(new Example(
                    edited ? page.content() : null,
                    page.kind().equals("mdx") ? "bridge.mdx" : "bridge.md",
                    edited ? fences.get(i - 1).content() : page.content(),
                    fences.get(i).kind(),
                    fences.get(i).content()));
        }
        return examples;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void is_read_as_the_document_says(Example example) {
        assertThat(read(example)).isEqualTo(example.expected().strip());
    }

    @Test
    void the_document_has_examples_and_each_says_what_it_becomes() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(example -> assertThat(example.kind()).isIn("text", "html"));
        assertThat(Files.readString(DOCUMENT)).contains(Source.LONGEST / 1024 + " kB");
    }

    private static String read(Example example) {
        if (example.before() != null) {
            return String.join("\n", edit(example.before(), example.page()));
        }
        Reading reading = reading(example.file(), example.page());
        if (example.kind().equals("html")) {
            return Rendering.html(Pages.draft(reading));
        }
        return Stream.concat(problems(example.page(), reading), outline(example.page(), reading))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> outline(String page, Reading reading) {
        CruxDraft draft = reading.draft();
        if (draft == null) {
            return Stream.empty();
        }
        Stream<String> head = isWhole(page) ? Outline.ofHead(draft).stream() : Stream.empty();
        return Stream.concat(head, Outline.ofBody(draft).stream());
    }

    /** Of a whole page with their places; in the body of one the lines would not be the reader's. */
    private static Stream<String> problems(String page, Reading reading) {
        return reading.problems().stream()
                .map(problem ->
                        isWhole(page) ? problem.toString() : problem.toString().replaceFirst("^[^ ]+ ", "problem: "));
    }

    private static boolean isWhole(String page) {
        return page.startsWith("---\n") || page.startsWith("# ");
    }

    private static Reading reading(String page) {
        return reading("bridge.md", page);
    }

    private static Reading reading(String file, String page) {
        return CruxReader.read(file, isWhole(page) ? page : "---\ntitle: A page\n---\n" + page);
    }

    private static List<String> edit(String before, String after) {
        return Stream.of(LedgerEntry.Kind.values())
                .flatMap(kind -> edit(kind, before, after).stream())
                .toList();
    }

    private static List<String> edit(LedgerEntry.Kind kind, String before, String after) {
        List<LedgerEntry> ledger = new ArrayList<>();
        LedgerKeeper keeper = new LedgerKeeper(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), event -> {});
        enter(kind, keeper, ledger, before);
        List<LedgerEntry> known = List.copyOf(ledger);
        List<String> lines = enter(kind, keeper, ledger, after).stream()
                .map(entered -> says(known, entered))
                .collect(Collectors.toCollection(ArrayList::new));
        known.stream()
                .filter(LedgerEntry::retired)
                .forEach(
                        entry -> lines.add("retired: " + entry.wordings().get(0).text()));
        return lines;
    }

    private static List<LedgerKeeper.Entered> enter(
            LedgerEntry.Kind kind, LedgerKeeper keeper, List<LedgerEntry> ledger, String page) {
        CruxDraft draft = Pages.draft(reading(page));
        List<Succession.Put> put =
                kind == LedgerEntry.Kind.QUESTION ? Decision.questions(draft) : Decision.subCruxes(draft);
        Succession succession = Succession.of(List.copyOf(ledger), Map.of(), put);
        keeper.retire(succession.vanished());
        List<String> known = ledger.stream().map(LedgerEntry::key).toList();
        return keeper.enter(kind, "page", known, succession, ledger::add);
    }

    private static String says(List<LedgerEntry> known, LedgerKeeper.Entered entered) {
        return known.stream()
                .filter(entry -> entry.key().equals(entered.key()))
                .findFirst()
                .map(entry -> "same: " + entry.wordings().get(0).text()
                        + (entered.version() == 1 ? "" : ", wording " + entered.version()))
                .orElse("new: " + entered.key().replaceFirst("-[0-9a-f]{8}(-\\d+)?$", ""));
    }

    private static List<Fence> fences() throws IOException {
        List<Fence> fences = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(DOCUMENT));
        while (fence.find()) {
            fences.add(new Fence(fence.group(2), fence.group(3)));
        }
        return fences;
    }
}

package org.cruxbook.api;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored of one visitor as comma-separated values: a row for each answer, stance, change of mind that
 * was imagined, note, and results seen. After RFC 4180; a text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
record BookTable(BookContent book) {

    private static final String HEAD = "kind,page,key,text,value,at,wording_version,crowd_seen,words";

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    @Override
    public String toString() {
        return Stream.of(Stream.of(HEAD), answers(), stances(), whatIfs(), notes(), seen())
                .flatMap(lines -> lines)
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private Stream<String> answers() {
        return book.answers().stream()
                .flatMap(all -> all.history().stream()
                        .map(one -> row(
                                "answer",
                                all.page(),
                                all.key(),
                                all.text(),
                                one.percent() == null ? null : one.percent().toPlainString(),
                                one.at(),
                                one.wordingVersion(),
                                one.crowdSeen(),
                                null)));
    }

    private Stream<String> stances() {
        return book.stances().stream()
                .flatMap(all -> all.history().stream()
                        .map(one -> row(
                                "stance",
                                all.page(),
                                all.key(),
                                all.text(),
                                one.step(),
                                one.at(),
                                one.wordingVersion(),
                                one.crowdSeen(),
                                null)));
    }

    private Stream<String> whatIfs() {
        return book.stances().stream()
                .filter(all -> all.whatIf() != null)
                .map(all -> row("what-if", all.page(), all.key(), all.text(), all.whatIf(), null, null, null, null));
    }

    private Stream<String> notes() {
        return book.notes().stream()
                .map(note -> row(
                        note.kind().name().toLowerCase(java.util.Locale.ROOT),
                        note.page(),
                        null,
                        null,
                        null,
                        note.at(),
                        null,
                        null,
                        note.words()));
    }

    private Stream<String> seen() {
        return book.seen().stream()
                .map(seen -> row("seen", seen.page(), null, null, seen.how(), seen.at(), null, null, null));
    }

    private static String row(@Nullable Object... cells) {
        return Stream.of(cells).map(cell -> cell(Objects.toString(cell, ""))).collect(Collectors.joining(","));
    }

    static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

package org.cruxbook.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.api.BookContent.ImaginedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored of one visitor as comma-separated values: a row for the visitor, for the link to another
 * browser, and for each answer, stance, change of mind that was imagined, note, results seen, and private link. An answer
 * and a stance stand beside the words that they were given to. After RFC 4180; a text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
record BookTable(BookContent book) {

    private static final String HEAD = "kind,page,key,text,value,at,wording_version,crowd_seen,retired,words";

    private static final int COLUMNS = HEAD.split(",").length;

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    @Override
    public String toString() {
        return Stream.of(Stream.of(HEAD), visitor(), answers(), stances(), whatIfs(), notes(), seen(), links())
                .flatMap(lines -> lines)
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    /** Whose value is the burst with which the operator has set this visitor aside. */
    private Stream<String> visitor() {
        return Stream.concat(
                Stream.ofNullable(book.since())
                        .map(since -> row("visitor", null, null, null, book.setAsideAs(), since)),
                Stream.ofNullable(book.recoverySince()).map(since -> row("recovery", null, null, null, null, since)));
    }

    private Stream<String> answers() {
        return book.answers().stream()
                .flatMap(all -> all.history().stream()
                        .map(one -> said(
                                "answer",
                                all.question(),
                                one.percent() == null ? null : one.percent().toPlainString(),
                                one.at(),
                                one.wordingVersion(),
                                one.crowdSeen())));
    }

    private Stream<String> stances() {
        return book.stances().stream()
                .flatMap(all -> all.history().stream()
                        .map(one -> said(
                                "stance", all.subCrux(), one.step(), one.at(), one.wordingVersion(), one.crowdSeen())));
    }

    private static String said(
            String kind, Worded put, @Nullable Object value, Instant at, int wordingVersion, boolean crowdSeen) {
        return row(
                kind,
                put.page(),
                put.key(),
                put.in(wordingVersion),
                value,
                at,
                wordingVersion,
                crowdSeen,
                put.retired());
    }

    /** Whose words are the key of the question that would be answered so. */
    private Stream<String> whatIfs() {
        return book.stances().stream()
                .flatMap(all -> Stream.ofNullable(all.whatIf()).map(whatIf -> whatIf(all.subCrux(), whatIf)));
    }

    private static String whatIf(Worded put, ImaginedAnswer whatIf) {
        return row(
                "what-if",
                put.page(),
                put.key(),
                put.text(),
                whatIf.percent().toPlainString(),
                whatIf.at(),
                null,
                null,
                put.retired(),
                whatIf.question());
    }

    private Stream<String> notes() {
        return book.notes().stream()
                .map(note -> row(
                        note.kind().name().toLowerCase(Locale.ROOT),
                        note.page(),
                        null,
                        null,
                        null,
                        note.at(),
                        null,
                        null,
                        null,
                        note.words()));
    }

    private Stream<String> seen() {
        return book.seen().stream().map(seen -> row("seen", seen.page(), null, null, seen.how(), seen.at()));
    }

    /** Whose value is the day on which it was first opened, and whose words are the name in it. */
    private Stream<String> links() {
        return book.links().stream()
                .map(link -> row(
                        "link",
                        link.page(),
                        null,
                        null,
                        link.openedOn(),
                        link.madeOn(),
                        null,
                        null,
                        null,
                        link.name()));
    }

    /** What is left out at the end is empty. */
    private static String row(@Nullable Object... cells) {
        return Stream.of(Arrays.copyOf(cells, COLUMNS))
                .map(cell -> cell(Objects.toString(cell, "")))
                .collect(Collectors.joining(","));
    }

    static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

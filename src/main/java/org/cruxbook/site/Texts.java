package org.cruxbook.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The site's own words, from {@code messages.properties}. */
@Component
class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param arguments counts as numbers, figures as finished strings
     * @throws org.springframework.context.NoSuchMessageException when there is no such text
     */
    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The text, or an empty one where there is none. */
    String orNone(String key) {
        return String.valueOf(messages.getMessage(key, null, "", LocaleContextHolder.getLocale()));
    }

    /** The texts {@code key.1}, {@code key.2} and so on, as many as there are. */
    List<String> lines(String key) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> orNone(key + "." + number))
                .takeWhile(text -> !text.isEmpty())
                .toList();
    }

    /** Some things in a row: {@code A}, {@code A and B}, {@code A, B and C}. */
    String list(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : of("list.and", String.join(of("list.comma") + " ", things.subList(0, last)), things.get(last));
    }

    /** A day as people write it, in universal time: {@code 7 August 2026}. */
    String date(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A distance in percentage points with its unit: {@code 1 point}, {@code 0.5 points}, {@code 13 points}. */
    String points(double distance) {
        String points = Percents.points(distance);
        return of(points.equals("1") ? "results.point" : "results.points", points);
    }
}

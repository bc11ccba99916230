package org.cruxbook.estimate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cruxbook.crux.QuestionAddress;

/**
 * Those who came as new visitors within one hour and first answered one question within it: a class, or somebody who makes up
 * visitors. Its name is {@code coordination/q1/2026-11-24T16}, the hour in UTC.
 *
 * @param hour counted from 1 January 1970, 0:00 UTC
 */
public record Burst(QuestionAddress question, long hour) {

    static final long SECONDS = 60 * 60;

    private static final Pattern NAME = Pattern.compile("([^/]+)/([^/]+)/(\\d{4}-\\d\\d-\\d\\dT\\d\\d)");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException if it is not the name of one; the message says so */
    public static Burst parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw misnamed(name);
        }
        try {
            long seconds = Instant.parse(parts.group(3) + ":00:00Z").getEpochSecond();
            return new Burst(new QuestionAddress(parts.group(1), parts.group(2)), seconds / SECONDS);
        } catch (DateTimeException noHour) {
            throw misnamed(name);
        }
    }

    private static IllegalArgumentException misnamed(String name) {
        return new IllegalArgumentException(
                "A burst is named PAGE/QUESTION/HOUR, as 'bursts' lists it, and not '" + name + "'");
    }

    /** What {@link #parse} reads. */
    public String name() {
        return question.slug() + "/" + question.key() + "/" + HOUR.format(Instant.ofEpochSecond(hour * SECONDS));
    }
}

package org.cruxbook.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.estimate.Probability;

/** Reads the rows of one file. */
final class RowReader {

    private static final int LONGEST_NAME = 200;

    private static final Instant EARLIEST = Instant.EPOCH;

    private final Columns columns;
    private final int width;
    private final Instant now;

    /** @param now when answers are given of which the file does not say it; none is from later */
    RowReader(CsvFile file, Instant now) {
        this.columns = file.columns();
        this.width = file.width();
        this.now = now;
    }

    Row read(List<String> fields, Targets targets) throws BadRow {
        if (fields.size() > width) {
            throw new BadRow("it has " + fields.size() + " columns, and the first line " + width
                    + " — what holds a comma stands in quotation marks");
        }
        Target target = target(field(fields, columns.crux()), field(fields, columns.key()), targets);
        return new Row(
                target,
                visitor(field(fields, columns.visitor())),
                value(field(fields, columns.value())),
                at(field(fields, columns.at())),
                wording(field(fields, columns.wording()), target));
    }

    private static String field(List<String> fields, int place) {
        return place < 0 || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private Target target(String crux, String key, Targets targets) throws BadRow {
        Target target = targets.find(columns.kind(), crux, key);
        if (target == null) {
            throw new BadRow(
                    targets.hasPage(crux)
                            ? "the crux '" + crux + "' has no " + word() + " '" + key + "'"
                            : "there is no crux '" + crux + "'");
        }
        return target;
    }

    private String word() {
        return columns.kind() == Kind.QUESTION ? "question" : "sub-crux";
    }

    private static String visitor(String name) throws BadRow {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadRow(name.isEmpty() ? "no visitor" : "the visitor's name is longer than 200 characters");
        }
        return name;
    }

    private int value(String typed) throws BadRow {
        return columns.kind() == Kind.QUESTION ? percent(typed) : stance(typed);
    }

    private static int percent(String typed) throws BadRow {
        return Probability.parse(typed)
                .orElseThrow(
                        () -> new BadRow("'" + typed + "' is no percentage from 0 to 100 with up to three decimals"))
                .thousandths();
    }

    private static int stance(String typed) throws BadRow {
        if (typed.length() != 1 || typed.charAt(0) < '1' || typed.charAt(0) > '5') {
            throw new BadRow("'" + typed + "' is no stance from 1 to 5");
        }
        return typed.charAt(0) - '0';
    }

    /** A day stands for its first moment in UTC. */
    private Instant at(String typed) throws BadRow {
        if (typed.isEmpty()) {
            return now;
        }
        Instant at;
        try {
            at = typed.length() == "2026-01-01".length()
                    ? LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException e) {
            throw new BadRow("'" + typed + "' is no day like 2026-01-31 and no time like 2026-01-31T12:00:00Z");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(now)) {
            throw new BadRow("'" + typed + "' lies in the future, or before 1970");
        }
        return at;
    }

    /** Where it is not said, the words of today are meant. */
    private static int wording(String typed, Target target) throws BadRow {
        if (typed.isEmpty()) {
            return target.wordings();
        }
        int version = typed.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(typed) : 0;
        if (version < 1 || version > target.wordings()) {
            throw new BadRow("there is no wording '" + typed + "' of '" + target.key() + "'");
        }
        return version;
    }
}

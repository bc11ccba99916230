package org.cruxbook.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The settings {@code cruxbook.export.*}.
 *
 * @param rows who may download the single answers to a page
 * @param since only those that were given on this day or later, in UTC; null for all
 */
@ConfigurationProperties("cruxbook.export")
public record ExportSettings(
        @DefaultValue("nobody") Rows rows,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since) {

    /** Who may have rows. */
    public enum Rows {
        /** The operator alone, by the command. */
        NOBODY,
        /** Whoever has seen the crowd of the page. */
        READERS,
        /** Programs, too; a visitor who asks has seen the crowd from then on. */
        EVERYONE
    }

    /** Whether anyone may, which visitors are told before they send anything. */
    public boolean givesRows() {
        return rows != Rows.NOBODY;
    }
}

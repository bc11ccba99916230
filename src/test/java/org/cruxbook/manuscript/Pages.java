package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pages to read in tests. */
final class Pages {

    private Pages() {}

    /** The source of a page under {@code src/test/resources/pages}. */
    static String source(String name) {
        try (var page = Objects.requireNonNull(Pages.class.getResourceAsStream("/pages/" + name), name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(String name) {
        return CruxReader.read(name, source(name));
    }

    /** A page with a title and this body. */
    static CruxDraft page(String body) {
        return draft(CruxReader.read("page.md", "---\ntitle: A page\n---\n" + body));
    }

    static CruxDraft draft(Reading reading) {
        assertThat(reading.draft()).as("draft, with %s", reading.problems()).isNotNull();
        return reading.draft();
    }
}

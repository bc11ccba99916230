package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet, in parts as it is written and whole as it is served. */
class StyleSheetTest {

    private static final Path SHEETS = Path.of("src/main/css");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl|oklch)a?\\(");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(--[a-z0-9-]+):");
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*(--[a-z0-9-]+): (#|light-dark)");

    /** What the script sets. */
    private static final Set<String> FROM_OUTSIDE = Set.of("--v");

    @Test
    void is_served_with_every_part_of_it() throws IOException {
        String served = Files.readString(Path.of("target/classes/static/site.css"));
        for (Path sheet : sheets()) {
            assertThat(served).as(sheet.toString()).contains(Files.readString(sheet));
        }
    }

    @Test
    void names_colours_in_one_place_for_light_and_dark_and_elsewhere_only_by_what_they_mean() throws IOException {
        for (Path sheet : sheets()) {
            if (!sheet.endsWith("tokens.css")) {
                assertThat(Files.readString(sheet)).as(sheet.toString()).doesNotContainPattern(COLOUR);
            }
        }
        String tokens = Files.readString(SHEETS.resolve("tokens.css"));
        assertThat(all(TOKEN, tokens)).hasSizeGreaterThan(14);
        assertThat(tokens).doesNotContain("prefers-color-scheme");
    }

    @Test
    void uses_no_token_that_does_not_exist_and_has_none_that_nobody_uses() throws IOException {
        String served = Files.readString(Path.of("target/classes/static/site.css"));
        Set<String> defined = all(DEFINED, served);
        defined.addAll(FROM_OUTSIDE);

        assertThat(all(USED, served)).isEqualTo(defined);
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            return sheets.sorted().toList();
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .forEach(found::add);
        return found;
    }
}

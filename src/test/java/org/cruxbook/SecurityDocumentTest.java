package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md leaves no requirement out, and what it names is there. */
class SecurityDocumentTest {

    private static final Path TESTS = Path.of("src/test/java");

    private final String document = read(Path.of("docs/security.md"));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** "1.2.4 1": a number and its level. */
    private static List<String> requirements() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private Set<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(document)
                .results()
                .map(SecurityDocumentTest::groups)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String groups(MatchResult match) {
        return Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                .map(match::group)
                .collect(Collectors.joining(" "));
    }

    @Test
    void every_requirement_of_the_first_two_levels_has_a_row_or_a_reason_why_it_does_not_apply() throws IOException {
        Set<String> numbers = requirements().stream()
                .map(requirement -> requirement.split(" ")[0])
                .collect(Collectors.toSet());

        assertThat(numbers).hasSize(253);
        assertThat(found("(?<![.\\d])(\\d+\\.\\d+\\.\\d+)(?=[, ;(|.])")).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(requirements()).containsAll(found("^\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\|"));
    }

    @Test
    void every_test_that_it_names_exists() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Set<String> tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(tests).containsAll(found("`(\\w+Test)`"));
        }
    }
}

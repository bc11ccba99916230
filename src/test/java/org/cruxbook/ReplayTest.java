package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.manuscript.FrontMatterTarget;
import org.cruxbook.manuscript.PageTarget;
import org.cruxbook.manuscript.SlugTarget;
import org.cruxbook.site.NumberTarget;
import org.cruxbook.site.SubmissionTarget;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries again whatever {@code bench/fuzz} starts from and once found: the files of {@code src/test/resources/fuzz}, by their
 * targets. It needs no fuzzer.
 */
@Tag("replay")
class ReplayTest {

    /** What is fed with bytes. */
    private interface Target {
        void take(byte[] input) throws Exception;
    }

    private static final Map<String, Target> TARGETS = Map.of(
            "page", PageTarget::fuzzerTestOneInput,
            "front-matter", FrontMatterTarget::fuzzerTestOneInput,
            "slug", SlugTarget::fuzzerTestOneInput,
            "number", NumberTarget::fuzzerTestOneInput,
            "submission", SubmissionTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicNode> every_input_is_taken_without_harm() {
        return TARGETS.entrySet().stream()
                .map(target -> DynamicContainer.dynamicContainer(
                        target.getKey(),
                        inputs(target.getKey()).stream()
                                .map(file -> DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () -> target.getValue().take(Files.readAllBytes(file))))));
    }

    private static List<Path> inputs(String target) {
        URL folder = ReplayTest.class.getResource("/fuzz/" + target);
        assertThat(folder).as("inputs for %s", target).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<Path> inputs = files.sorted().toList();
            assertThat(inputs).isNotEmpty();
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

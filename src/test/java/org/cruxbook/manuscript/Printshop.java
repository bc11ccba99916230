package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Publishes pages as the application does, from files in its content folder, for the tests of other modules. */
public final class Printshop {

    private final Press press;
    private final Path folder;

    private Printshop(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
    }

    /** That of one application, whose folder nobody else watches. */
    public static Printshop of(ApplicationContext application) {
        String folder = application.getEnvironment().getRequiredProperty("cruxbook.content.dir");
        return new Printshop(application.getBean(Press.class), Path.of(folder));
    }

    /** From now on the folder holds these files and no others, by their names, and the site is what they say. */
    public void publish(Map<String, String> files) {
        assertThat(problems(files)).noneMatch(Problem::isError);
    }

    /** The same for files that may be bad. */
    public List<Problem> problems(Map<String, String> files) {
        try {
            clear();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return press();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Problem> press() throws IOException {
        List<Source> sources = List.copyOf(
                new ContentFolder(folder).list((path, key) -> {}).pages().values());
        return press.run(
                        sources.stream().map(Source::content).toList(),
                        sources.stream().map(Source::path).collect(toSet()))
                .problems();
    }
}

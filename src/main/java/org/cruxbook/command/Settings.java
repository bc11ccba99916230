package org.cruxbook.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What the site's settings say here, as far as it can be known without starting Spring, which takes longer than checking. */
final class Settings {

    static final String CONTENT_FOLDER = "cruxbook.content.dir";

    private static final String DEFAULT = "./content";

    private Settings() {}

    /** That of {@code java -Dcruxbook.content.dir=…}, else of CRUXBOOK_CONTENT_DIR, else the default. */
    static Path contentFolder() {
        return contentFolder(System.getProperties(), System.getenv());
    }

    static Path contentFolder(Properties properties, Map<String, String> environment) {
        return Path.of(Optional.ofNullable(properties.getProperty(CONTENT_FOLDER))
                .or(() -> Optional.ofNullable(environment.get("CRUXBOOK_CONTENT_DIR")))
                .filter(folder -> !folder.isBlank())
                .orElse(DEFAULT));
    }
}

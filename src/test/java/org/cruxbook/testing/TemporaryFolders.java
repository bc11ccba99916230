package org.cruxbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each context a data folder and an empty content folder, which nobody watches, and removes them when it closes. How
 * much visitors send is not limited.
 */
class TemporaryFolders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = create();
        set(
                context,
                "temporaryFolders",
                Map.of(
                        "cruxbook.content.dir",
                        folder.resolve("content").toString(),
                        "cruxbook.data.dir",
                        folder.resolve("data").toString(),
                        "cruxbook.content.watch",
                        "false",
                        // Nobody is told.
                        "cruxbook.farewell",
                        "0s",
                        // All visitors of all tests come from one address.
                        "cruxbook.limits.enabled",
                        "false"));
        // Registered before any bean, so destroyed after the last one, when the database has let go of its file.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("temporaryFolders", () -> FileSystemUtils.deleteRecursively(folder));
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("cruxbook-test");
            Files.createDirectories(folder.resolve("content"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Above the application's own settings, below what a test states in its {@code properties}. */
    static void set(ConfigurableApplicationContext context, String name, Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(name, settings));
    }
}

package org.cruxbook;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Stops the start where the content folder is missing, before anything else is built. */
class ContentFolderCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** @throws MissingContentFolder if there is none */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Path folder = Path.of(event.getEnvironment().getRequiredProperty("cruxbook.content.dir"));
        if (!Files.isDirectory(folder)) {
            throw new MissingContentFolder(folder);
        }
    }

    /** After the settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

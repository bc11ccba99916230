package org.cruxbook.manuscript;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the pages are, and how they are followed.
 *
 * @param dir the content folder
 * @param watch whether what changes in it is published while the server runs
 * @param scan how often the folder is looked through, for changes of which the system says nothing
 */
@ConfigurationProperties("cruxbook.content")
record ContentSettings(Path dir, boolean watch, Duration scan) {}

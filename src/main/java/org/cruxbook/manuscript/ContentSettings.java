package org.cruxbook.manuscript;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the pages are.
 *
 * @param dir the content folder
 */
@ConfigurationProperties("cruxbook.content")
record ContentSettings(Path dir) {}

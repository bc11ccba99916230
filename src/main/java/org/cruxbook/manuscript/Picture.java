package org.cruxbook.manuscript;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An image of the content folder.
 *
 * @param file where it is, all links followed
 * @param type its media type
 * @param size in bytes
 * @param modified when it was last written
 */
public record Picture(Path file, String type, long size, Instant modified) {}

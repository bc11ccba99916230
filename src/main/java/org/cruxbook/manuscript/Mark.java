package org.cruxbook.manuscript;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What of a file changes when it is written or replaced: cheap to ask for, where its content is not.
 *
 * @param size in bytes
 * @param modified when it was last written, in the steps of the file system's clock: up to two seconds long
 * @param key tells the file from another that takes its place; null where the system does not say
 */
record Mark(long size, FileTime modified, @Nullable Object key) {

    static Mark of(BasicFileAttributes attributes) {
        return new Mark(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /** Whether nothing was written between the two. Some mounts give a file that nobody touches another key each time. */
    boolean samePen(Mark other) {
        return size == other.size && modified.equals(other.modified);
    }
}

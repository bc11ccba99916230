package org.cruxbook.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Room that is left on the disk for H2 to work with. A write that fails for want of room makes it shut the whole database, for
 * those who read as well; so what visitors send is refused a little earlier.
 */
class Reserve {

    private final LongSupplier usable;
    private final long bytes;

    /**
     * @param usable how many bytes can still be written
     * @param bytes how many are to stay free
     */
    Reserve(LongSupplier usable, long bytes) {
        this.usable = usable;
        this.bytes = bytes;
    }

    /** For a database that sees to its room itself. */
    static Reserve none() {
        return new Reserve(() -> Long.MAX_VALUE, 0);
    }

    /** On the disk that holds this folder. Where that cannot be told, the database will. */
    static Reserve at(Path folder, long bytes) {
        return new Reserve(() -> usable(folder), bytes);
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** @throws NoRoom if less than the reserve is left */
    void require() {
        long left = usable.getAsLong();
        if (left < bytes) {
            throw new NoRoom(left, bytes);
        }
    }
}

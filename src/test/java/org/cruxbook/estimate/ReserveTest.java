package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReserveTest {

    @TempDir
    private Path folder;

    private final AtomicLong usable = new AtomicLong();
    private final Reserve reserve = new Reserve(usable::get, 1_000);

    @Test
    void less_room_than_the_reserve_is_refused_and_as_much_is_not() {
        usable.set(999);
        assertThatThrownBy(reserve::require).isInstanceOf(NoRoom.class).hasMessageContaining("999 bytes");

        usable.set(1_000);
        assertThatCode(reserve::require).doesNotThrowAnyException();
    }

    @Test
    void the_room_is_that_of_the_folders_disk_at_that_moment() {
        assertThatCode(Reserve.at(folder, 1)::require).doesNotThrowAnyException();
        assertThatThrownBy(Reserve.at(folder, Long.MAX_VALUE)::require).isInstanceOf(NoRoom.class);
    }

    @Test
    void where_it_cannot_be_told_the_database_is_left_to_tell() {
        assertThatCode(Reserve.at(folder.resolve("gone"), 1_000)::require).doesNotThrowAnyException();
    }

    @Test
    void a_database_on_a_server_has_none() {
        assertThatCode(Reserve.none()::require).doesNotThrowAnyException();
    }
}

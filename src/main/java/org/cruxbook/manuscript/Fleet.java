package org.cruxbook.manuscript;

import java.util.UUID;
import java.util.function.Supplier;
import org.cruxbook.crux.SharedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * All instances of the site on one database, and the content folder that each of them has. While they have different ones, as
 * when one after the other is renewed, the folder that came up last is the one to follow.
 */
@Component
class Fleet {

    /** After so many seconds without a sign an instance is held to be gone. */
    private static final int PATIENCE = 20;

    /** How many folders of old are known as that. */
    private static final int REMEMBERED = 1_000;

    private static final String ALIVE = "seen_at > current_timestamp - interval '" + PATIENCE + "' second";

    private static final String NEWEST = "select print from content_folder order by number desc, print limit 1";

    private final JdbcTemplate jdbc;
    private final SharedDatabase shared;
    private final String id = UUID.randomUUID().toString();
    private volatile String print = "";

    Fleet(JdbcTemplate jdbc, SharedDatabase shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** What an instance may do with its folder. */
    enum Standing {
        /** All have this one. */
        AT_ONE,
        /** It is the newest, but others have another one still: nothing may be retired yet. */
        AHEAD,
        /** Another instance has a newer one: nothing may be published. */
        BEHIND
    }

    /**
     * Says what this instance's folder holds now, and asks what may be done with it. A folder that never was there is the
     * newest; so is one of old, once no instance has the newest any more.
     *
     * @param print tells what the folder holds: the same for the same files with the same content; asked only if it matters
     */
    Standing take(Supplier<String> print) {
        return shared.holds() ? take(print.get()) : Standing.AT_ONE;
    }

    private Standing take(String folder) {
        print = folder;
        beat();
        jdbc.update(
                "insert into content_folder (print, number) select ?, coalesce(max(number), 0) + 1 from content_folder"
                        + " on conflict do nothing",
                folder);
        jdbc.update(
                "delete from content_folder where number < (select max(number) from content_folder) - ?", REMEMBERED);
        if (othersWith(" = (" + NEWEST + ")") == 0) {
            jdbc.update(
                    "update content_folder set number = (select max(number) + 1 from content_folder)"
                            + " where print = ? and print <> (" + NEWEST + ")",
                    folder);
        }
        return standing(folder);
    }

    private Standing standing(String folder) {
        if (!folder.equals(jdbc.queryForObject(NEWEST, String.class))) {
            return Standing.BEHIND;
        }
        return othersWith(" <> (" + NEWEST + ")") > 0 ? Standing.AHEAD : Standing.AT_ONE;
    }

    private int othersWith(String print) {
        Integer others = jdbc.queryForObject(
                "select count(*) from instance where id <> ? and " + ALIVE + " and print" + print, Integer.class, id);
        return others == null ? 0 : others;
    }

    /** Gives a sign that this instance is there. To be called well within {@link #PATIENCE} again. */
    void beat() {
        if (shared.holds() && !print.isEmpty()) {
            jdbc.update(
                    "insert into instance (id, print, seen_at) values (?, ?, current_timestamp)"
                            + " on conflict (id) do update set print = excluded.print, seen_at = excluded.seen_at",
                    id,
                    print);
            jdbc.update("delete from instance where not (" + ALIVE + ")");
        }
    }

    /** This instance goes. */
    void leave() {
        if (shared.holds()) {
            jdbc.update("delete from instance where id = ?", id);
        }
    }
}

package org.cruxbook.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** All questions and sub-cruxes that pages put or once put, as they stand at one moment. */
final class Targets {

    private final Map<String, Target> byKey = new HashMap<>();
    private final Map<String, Target> byNumber = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final Set<String> pages = new HashSet<>();

    private Targets() {}

    static Targets read(JdbcTemplate jdbc) {
        Targets targets = new Targets();
        Map<String, Target> byAuthorsKey = new HashMap<>();
        jdbc.query(
                "select kind, crux_slug, entry_key, author_key, wordings, retired_at is not null from ledger_entry join"
                        + " (select entry_id, max(version) as wordings from wording group by entry_id) as latest"
                        + " on entry_id = id",
                row -> {
                    Kind kind = Kind.valueOf(row.getString(1));
                    Target target =
                            new Target(kind, row.getString(2), row.getString(3), row.getBoolean(6), row.getInt(5));
                    targets.pages.add(target.slug());
                    targets.byKey.put(name(kind, target.slug(), target.key()), target);
                    byAuthorsKey.put(name(kind, target.slug(), String.valueOf(row.getString(4))), target);
                });
        byAuthorsKey.forEach(targets.byKey::putIfAbsent);
        jdbc.query(
                "select slug, number, question_key from question join crux on crux.id = crux_id where not derived",
                row -> {
                    Target asked = targets.byKey.get(name(Kind.QUESTION, row.getString(1), row.getString(3)));
                    if (asked != null) {
                        targets.byNumber.put(name(Kind.QUESTION, row.getString(1), row.getString(2)), asked);
                    }
                });
        return targets;
    }

    private static String name(Kind kind, String slug, String key) {
        return kind.ordinal() + slug + '\n' + key;
    }

    /** Whether any page is or was at this address. */
    boolean hasPage(String slug) {
        return pages.contains(slug);
    }

    /** What is meant by a key, or, for a question that is asked now, by its number on the page; null for nothing. */
    @Nullable
    Target find(Kind kind, String slug, String keyOrNumber) {
        String name = name(kind, slug, keyOrNumber);
        Target target = get(name);
        if (target != null) {
            found.add(name);
        }
        return target;
    }

    private @Nullable Target get(String name) {
        Target target = byKey.get(name);
        return target == null ? byNumber.get(name) : target;
    }

    /** What was found here and is not the same in these; null if there is nothing like that. */
    @Nullable
    String differs(Targets others) {
        others.found.addAll(found);
        return found.stream()
                .filter(name -> !isSame(get(name), others.get(name)))
                .map(name -> name.substring(1).replace('\n', ' '))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(@Nullable Target one, @Nullable Target other) {
        return one != null
                && other != null
                && one.slug().equals(other.slug())
                && one.key().equals(other.key())
                && one.retired() == other.retired();
    }
}

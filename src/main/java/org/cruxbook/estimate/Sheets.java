package org.cruxbook.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.estimate.Columns.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fetches what visitors have said on pages. */
@Component
class Sheets {

    private static final String REVEALED =
            "select visitor_id, crux_slug from reveal where visitor_id = any(?) and crux_slug = any(?)";

    private final JdbcTemplate jdbc;

    Sheets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One visitor and one page. */
    private record Corner(long visitorId, String slug) {}

    /** All that these visitors have said on these pages; they must be locked. */
    Pile of(Collection<Long> visitorIds, Collection<String> slugs) {
        return new Pile(
                lines(SaidTable.ESTIMATE, visitorIds, slugs),
                lines(SaidTable.STANCE, visitorIds, slugs),
                revealed(visitorIds, slugs));
    }

    private Map<Corner, List<Line>> lines(SaidTable table, Collection<Long> visitorIds, Collection<String> slugs) {
        return table.find(jdbc, visitorIds, slugs).stream()
                .collect(Collectors.groupingBy(line -> new Corner(line.visitorId(), line.slug())));
    }

    private Set<Corner> revealed(Collection<Long> visitorIds, Collection<String> slugs) {
        return new HashSet<>(jdbc.query(
                REVEALED,
                statement -> {
                    Columns.set(statement, 1, Type.BIGINT, visitorIds.toArray());
                    Columns.set(statement, 2, Type.VARCHAR, slugs.toArray());
                },
                (row, place) -> new Corner(row.getLong(1), row.getString(2))));
    }

    /** The sheets of several visitors and pages, each of which keeps what forms change on it. */
    static final class Pile {

        private final Map<Corner, List<Line>> estimates;
        private final Map<Corner, List<Line>> stances;
        private final Set<Corner> revealed;
        private final Map<Corner, Sheet> sheets = new HashMap<>();

        private Pile(Map<Corner, List<Line>> estimates, Map<Corner, List<Line>> stances, Set<Corner> revealed) {
            this.estimates = estimates;
            this.stances = stances;
            this.revealed = revealed;
        }

        Sheet sheet(long visitorId, String slug) {
            return sheets.computeIfAbsent(new Corner(visitorId, slug), this::sheet);
        }

        private Sheet sheet(Corner corner) {
            return new Sheet(
                    corner.visitorId(),
                    corner.slug(),
                    estimates.getOrDefault(corner, List.of()),
                    stances.getOrDefault(corner, List.of()),
                    revealed.contains(corner));
        }

        /** What a visitor says to a question now; null for nothing. */
        @Nullable
        Probability answer(long visitorId, QuestionAddress asked) {
            return sheet(visitorId, asked.slug()).answer(asked.key());
        }
    }
}

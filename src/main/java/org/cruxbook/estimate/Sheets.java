package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Product product;

    Sheets(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    /** One visitor and one page. */
    private record Corner(long visitorId, String slug) {}

    /** All that these visitors have said on these pages; they must be locked. */
    Pile of(Collection<Long> visitorIds, Collection<String> slugs) {
        Pile pile = new Pile(new HashMap<>(), new HashMap<>(), new HashSet<>());
        Volley volley = new Volley(jdbc, product);
        SaidTable.ESTIMATE.find(volley, visitorIds, slugs, line -> add(line, pile.estimates));
        SaidTable.STANCE.find(volley, visitorIds, slugs, line -> add(line, pile.stances));
        volley.select(
                REVEALED,
                (statement, first) -> {
                    Columns.set(statement, first, Type.BIGINT, visitorIds.toArray());
                    Columns.set(statement, first + 1, Type.VARCHAR, slugs.toArray());
                },
                row -> pile.revealed.add(new Corner(row.getLong(1), row.getString(2))));
        volley.run();
        return pile;
    }

    private static void add(Line line, Map<Corner, List<Line>> lines) {
        lines.computeIfAbsent(new Corner(line.visitorId(), line.slug()), none -> new ArrayList<>())
                .add(line);
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

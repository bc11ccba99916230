package org.cruxbook.crux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of all published pages, for who wants no more of them: entities would take several times as long. */
@Component
public class Passages {

    private static final String SQL = read("passages.sql");

    private final JdbcClient jdbc;

    Passages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, Passages.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that stands on these pages, page by page and in the order of each; nothing of one that is not published.
     *
     * @param slugs at most some hundreds
     */
    @Snapshot
    public List<Passage> of(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : jdbc.sql(SQL).param("slugs", slugs).query(Passages::passage).list();
    }

    private static Passage passage(ResultSet row, int number) throws SQLException {
        Part part = Part.valueOf(row.getString("part"));
        String between = part == Part.SUB_CRUX || part == Part.QUESTION ? " " : ": ";
        return new Passage(
                row.getString("slug"),
                part,
                orNothing(row.getString("heading")),
                row.getString("anchor"),
                Stream.of(orNothing(row.getString("name")), orNothing(row.getString("words")))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(between)));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}

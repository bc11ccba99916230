package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;

class PrivacyPageTest extends OverHttp {

    /** Which table refers to which. */
    private static final String REFERENCES = """
            select lower(referring.table_name), lower(referred.table_name)
            from information_schema.referential_constraints reference
            join information_schema.table_constraints referring
                on referring.constraint_name = reference.constraint_name
            join information_schema.table_constraints referred
                on referred.constraint_name = reference.unique_constraint_name""";

    /** Without Hibernate's own tables, which are empty outside of a transaction. */
    private static final String COLUMNS = """
            select lower(table_name), lower(column_name) from information_schema.columns
            where lower(table_schema) = 'public' and table_name in
                (select table_name from information_schema.tables where table_type = 'BASE TABLE')""";

    @Test
    void tells_of_every_column_of_every_table_that_holds_anything_of_a_visitor_and_of_no_other() {
        Map<String, Set<String>> told = new TreeMap<>();
        ann.get("/privacy")
                .page()
                .select("dl.stored")
                .forEach(table -> told.put(
                        table.attr("data-table"),
                        new TreeSet<>(table.select("dt").eachText())));

        assertThat(told).isEqualTo(stored()).containsKeys("visitor", "estimate_revision", "private_link");
    }

    /** All that refers to a visitor, or to what does, or has a column for one. */
    private Map<String, Set<String>> stored() {
        Map<String, Set<String>> columns = new TreeMap<>();
        pairs(COLUMNS)
                .forEach(pair -> columns.computeIfAbsent(pair.get(0), none -> new TreeSet<>())
                        .add(pair.get(1)));
        Set<String> tables = columns.keySet().stream()
                .filter(table -> columns.get(table).contains("visitor_id"))
                .collect(Collectors.toCollection(TreeSet::new));
        tables.add("visitor");
        List<List<String>> references = pairs(REFERENCES);
        boolean grew = true;
        while (grew) {
            grew = tables.addAll(references.stream()
                    .filter(reference -> tables.contains(reference.get(1)))
                    .map(reference -> reference.get(0))
                    .toList());
        }
        columns.keySet().retainAll(tables);
        return columns;
    }

    private List<List<String>> pairs(String sql) {
        return jdbc.query(sql, (row, number) -> List.of(row.getString(1), row.getString(2)));
    }

    @Test
    void each_column_has_words_of_its_own_meaning() {
        List<String> meanings = texts(ann.get("/privacy"), "dl.stored dd");

        assertThat(meanings)
                .hasSizeGreaterThan(50)
                .allSatisfy(meaning -> assertThat(meaning).endsWith(".").hasSizeGreaterThan(15));
    }

    @Test
    void is_led_to_from_the_foot_of_every_page_and_has_a_list_of_its_parts() {
        Answer privacy = ann.get("/privacy");

        assertThat(ann.get("/").page().select("footer a[href=/privacy]").text()).isEqualTo("What is kept about you");
        assertThat(texts(privacy, ".toc a")).isEqualTo(texts(privacy, ".prose h2"));
        assertThat(privacy.text()).contains("cookie", "Private links", "Notes", "Limits", "Logs", "fewer than five");
        assertThat(ann.hasCookie()).isFalse();
    }
}

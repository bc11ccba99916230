package org.cruxbook.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.manuscript.Proof;
import org.cruxbook.testing.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Published pages that can be searched. */
class Library {

    private final Cruxes cruxes;
    private final Search search;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    Library(Cruxes cruxes, Search search, ApplicationEventPublisher events, JdbcTemplate jdbc) {
        this.cruxes = cruxes;
        this.search = search;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Without any page. */
    Library cleared() {
        List<String> slugs = jdbc.queryForList("select slug from crux", String.class);
        Tables.empty(jdbc);
        events.publishEvent(new CruxesPublished(Set.of(), Set.copyOf(slugs)));
        return this;
    }

    /** With this page: its title, and its Markdown below that. */
    Library with(String slug, String title, String body) {
        cruxes.save(Proof.of(slug + ".md", "---\ntitle: \"" + title + "\"\n---\n" + body));
        events.publishEvent(new CruxesPublished(Set.of(slug), Set.of()));
        return this;
    }

    /** With these pages and no other: they are called page-0, page-1 and so on, and all have the title "Page". */
    Library of(String... bodies) {
        cleared();
        Arrays.stream(bodies)
                .forEach(body ->
                        with("page-" + jdbc.queryForObject("select count(*) from crux", Long.class), "Page", body));
        return this;
    }

    Findings find(String asked) {
        return find(asked, 1);
    }

    Findings find(String asked, int page) {
        return search.find(asked, page);
    }

    /** The slugs of what is found, the best first. */
    List<String> slugs(String asked) {
        return find(asked).finds().stream().map(Find::slug).toList();
    }

    /** The one page that is found. */
    Find only(String asked) {
        List<Find> finds = find(asked).finds();
        if (finds.size() != 1) {
            throw new AssertionError("not one page, but " + finds);
        }
        return finds.get(0);
    }

    /** All excerpts of the one page that is found, each after its part, as {@link #marks} shows it. */
    List<String> excerpts(String asked) {
        return only(asked).excerpts().stream()
                .map(excerpt -> excerpt.part() + " " + marks(excerpt.text()))
                .toList();
    }

    /** The first excerpt of the one page that is found, as {@link #marks} shows it. */
    String excerpt(String asked) {
        return marks(only(asked).excerpts().get(0).text());
    }

    /** A text with its marks in brackets: {@code The [treaty] of 1970}. */
    static String marks(Marked text) {
        StringBuilder marks = new StringBuilder();
        text.runs().forEach(run -> marks.append(run.marked() ? "[" + run.text() + "]" : run.text()));
        return marks.toString();
    }
}

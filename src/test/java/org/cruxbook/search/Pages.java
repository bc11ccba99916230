package org.cruxbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.manuscript.Proof;

/** Pages that can be searched, without a database. */
final class Pages {

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** With this page, {@code slug.md}: its title, and its Markdown below that. */
    Pages with(String slug, String title, String body) {
        sources.put(slug + ".md", "---\ntitle: \"" + title + "\"\n---\n" + body);
        return this;
    }

    Findings find(String asked) {
        return find(asked, 1);
    }

    Findings find(String asked, int page) {
        try (Shelf shelf = new Shelf()) {
            for (Map.Entry<String, String> source : sources.entrySet()) {
                shelf.put(Card.of(Proof.of(source.getKey(), source.getValue())));
            }
            shelf.show();
            return shelf.read(searcher -> Search.find(Enquiry.of(asked), page, searcher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** What is marked in a text, each mark between brackets: {@code The [treaty] of 1970}. */
    static String marks(Marked text) {
        StringBuilder marks = new StringBuilder();
        text.runs().forEach(run -> marks.append(run.marked() ? "[" + run.text() + "]" : run.text()));
        return marks.toString();
    }
}

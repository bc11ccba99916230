package org.cruxbook.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.cruxbook.crux.Part;

/**
 * An enquiry as the index is asked. A word counts most where it stands in the most telling part of a page, and a page
 * needs every word somewhere.
 */
final class Wanted {

    /** A page that has a word as it was written comes before one that has another form of it. */
    private static final float STEM = 0.5f;

    private static final float BEGINNING = 0.2f;
    private static final float MISTYPED = 0.5f;

    /** How much the other parts count beside the best one. */
    private static final float OTHER_PARTS = 0.1f;

    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_MISTYPED = 5;
    private static final int MOST_LIKE = 50;

    private final Enquiry enquiry;
    private final Closeness closeness;

    Wanted(Enquiry enquiry, Closeness closeness) {
        this.enquiry = enquiry;
        this.closeness = closeness;
    }

    Query page() {
        return closeness == Closeness.SOME ? half() : all();
    }

    private Query all() {
        List<Word> telling = enquiry.telling();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : enquiry.words()) {
            all.add(anywhere(word), telling.contains(word) ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    private Query half() {
        List<Query> words = words();
        BooleanQuery.Builder half = new BooleanQuery.Builder();
        words.forEach(word -> half.add(word, Occur.SHOULD));
        return half.setMinimumNumberShouldMatch((words.size() + 1) / 2).build();
    }

    /** What to mark: for each word that tells something, where it is. */
    List<Query> words() {
        return enquiry.telling().stream().map(this::anywhere).toList();
    }

    private Query anywhere(Word word) {
        List<Query> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(new BoostQuery(in(part.name(), word), weight(part)));
        }
        return new DisjunctionMaxQuery(parts, OTHER_PARTS);
    }

    /** How much it tells of a page that a word is there. */
    static float weight(Part part) {
        return switch (part) {
            case TITLE -> 10;
            case DESCRIPTION, CLAIM -> 4;
            case ARGUMENT, SUB_CRUX -> 3;
            case HEADING, FAILURE_MODE, QUESTION -> 2;
            case EFFORT, CONTRAST -> 1.5f;
            case PROSE -> 1;
        };
    }

    private Query in(String field, Word word) {
        if (word.places().size() > 1) {
            return phrase(field, word);
        }
        BooleanQuery.Builder ways = new BooleanQuery.Builder().add(forms(field, word), Occur.SHOULD);
        Term written = new Term(field, word.written());
        if (mayGoOn(word)) {
            ways.add(new BoostQuery(new PrefixQuery(written), BEGINNING), Occur.SHOULD);
        }
        if (mayBeMistyped(word)) {
            ways.add(new BoostQuery(mistyped(written), MISTYPED), Occur.SHOULD);
        }
        return ways.build();
    }

    /** One letter more, less, other or swapped. */
    private static Query mistyped(Term written) {
        return new FuzzyQuery(written, 1, 0, MOST_LIKE, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static Query phrase(String field, Word word) {
        return new PhraseQuery(
                field, word.places().stream().map(forms -> forms.get(0)).toArray(String[]::new));
    }

    private static Query forms(String field, Word word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        for (String form : word.places().get(0)) {
            forms.addTerm(new Term(field, form), form.equals(word.written()) ? 1 : STEM);
        }
        return forms.build();
    }

    /** The last word may not have been finished. */
    private boolean mayGoOn(Word word) {
        List<Word> words = enquiry.words();
        return word.spelled()
                && word.length() >= SHORTEST_BEGINNING
                && word.equals(words.get(words.size() - 1))
                && enquiry.telling().contains(word);
    }

    private boolean mayBeMistyped(Word word) {
        return closeness == Closeness.ALIKE && word.spelled() && word.length() >= SHORTEST_MISTYPED;
    }
}

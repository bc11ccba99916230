package org.cruxbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.cruxbook.crux.Part;

/** Says where on a found page the words are. */
final class Marker {

    private final IndexSearcher searcher;
    private final List<Weight> words = new ArrayList<>();

    Marker(IndexSearcher searcher, List<Query> words) throws IOException {
        this.searcher = searcher;
        for (Query word : words) {
            this.words.add(searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /** The places of all words in each part, counted through all passages of that part, with one char between two. */
    Map<Part, List<Span>> spans(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Map<Part, List<Span>> spans = new EnumMap<>(Part.class);
        for (int word = 0; word < words.size(); word++) {
            Matches matches = words.get(word).matches(leaf, document - leaf.docBase);
            if (matches != null) {
                add(spans, matches, word);
            }
        }
        return spans;
    }

    private static void add(Map<Part, List<Span>> spans, Matches matches, int word) throws IOException {
        for (String field : matches) {
            List<Span> found = spans.computeIfAbsent(Part.valueOf(field), part -> new ArrayList<>());
            MatchesIterator each = matches.getMatches(field);
            while (each != null && each.next()) {
                found.add(new Span(each.startOffset(), each.endOffset(), word));
            }
        }
    }
}

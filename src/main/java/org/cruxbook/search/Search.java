package org.cruxbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.stereotype.Component;

/** Finds published pages by the words on them, in any script. */
@Component
public class Search {

    /** How much of what someone asks is looked for, in code points. */
    public static final int LONGEST = Enquiry.LONGEST;

    /** How many finds are seen together. */
    public static final int AT_ONCE = 20;

    private static final int MOST_PAGES = 50;

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Card.SLUG, SortField.Type.STRING));

    private final Catalogue catalogue;

    Search(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param asked anything at all: there is no syntax to get wrong
     * @param page which twenty of the finds, from 1; the last where there are not so many
     */
    public Findings find(String asked, int page) {
        Enquiry enquiry = Enquiry.of(asked);
        return enquiry.words().isEmpty() ? nothing(enquiry) : catalogue.read(searcher -> find(enquiry, page, searcher));
    }

    static Findings find(Enquiry enquiry, int page, IndexSearcher searcher) throws IOException {
        for (Closeness closeness : Closeness.values()) {
            Findings findings = find(enquiry, closeness, Math.max(1, Math.min(page, MOST_PAGES)), searcher);
            if (findings.total() > 0) {
                return findings;
            }
        }
        return nothing(enquiry);
    }

    private static Findings find(Enquiry enquiry, Closeness closeness, int page, IndexSearcher searcher)
            throws IOException {
        Wanted wanted = new Wanted(enquiry, closeness);
        TopDocs best = searcher.search(
                wanted.page(), new TopFieldCollectorManager(BEST_FIRST, page * AT_ONCE, null, Integer.MAX_VALUE));
        long total = best.totalHits.value;
        int pages = (int) Math.max(1, Math.min(MOST_PAGES, (total + AT_ONCE - 1) / AT_ONCE));
        int seen = Math.min(page, pages);
        return new Findings(
                enquiry.text(),
                enquiry.shortened(),
                closeness,
                total,
                seen,
                pages,
                finds(best.scoreDocs, seen, wanted, searcher));
    }

    private static Findings nothing(Enquiry enquiry) {
        return new Findings(enquiry.text(), enquiry.shortened(), Closeness.EXACT, 0, 1, 1, List.of());
    }

    private static List<Find> finds(ScoreDoc[] best, int page, Wanted wanted, IndexSearcher searcher)
            throws IOException {
        Marker marker = new Marker(searcher, wanted.words());
        List<Find> finds = new ArrayList<>();
        for (ScoreDoc hit : List.of(best).subList((page - 1) * AT_ONCE, Math.min(best.length, page * AT_ONCE))) {
            Card card = Card.of(searcher.storedFields().document(hit.doc));
            finds.add(new Excerpts(card, marker.spans(hit.doc)).find());
        }
        return finds;
    }
}

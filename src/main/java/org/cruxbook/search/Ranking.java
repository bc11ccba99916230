package org.cruxbook.search;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009) in which a word's rarity
 * counts less. Each part of a page is a field of its own, and a word that most titles have would otherwise count for
 * nothing there and for much in the few arguments that have it.
 */
final class Ranking extends BM25Similarity {

    @Override
    protected float idf(long pagesWithWord, long pages) {
        return 1 + super.idf(pagesWithWord, pages);
    }
}

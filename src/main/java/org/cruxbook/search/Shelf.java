package org.cruxbook.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** The index, in memory. Who reads sees it as it was when it was last shown, until it is shown anew. */
final class Shelf implements Closeable {

    private final BM25Similarity ranking = new Ranking();
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    Shelf() throws IOException {
        writer = new IndexWriter(
                memory,
                new IndexWriterConfig(AnyScript.written())
                        .setSimilarity(ranking)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setUseCompoundFile(false));
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(ranking);
                return searcher;
            }
        });
    }

    /** Something that is read from the index. */
    @FunctionalInterface
    interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    void put(Card card) throws IOException {
        writer.updateDocument(Card.term(card.slug()), card.document());
    }

    void take(Collection<String> slugs) throws IOException {
        writer.deleteDocuments(slugs.stream().map(Card::term).toArray(Term[]::new));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** From here on readers see all that was put and taken. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.from(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        memory.close();
    }
}

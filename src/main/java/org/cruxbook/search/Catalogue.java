package org.cruxbook.search;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Passage;
import org.cruxbook.crux.Passages;
import org.cruxbook.crux.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index of all published pages, in step with them. It is made at the first need, and whoever comes before it is
 * complete waits; so does a search after a failure, which makes it afresh.
 */
@Component
class Catalogue implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);
    private static final int PAGES_AT_ONCE = 200;

    private final Cruxes cruxes;
    private final Passages passages;
    private final Shelf shelf;
    private volatile boolean complete;
    private boolean closed;

    Catalogue(Cruxes cruxes, Passages passages) throws IOException {
        this.cruxes = cruxes;
        this.passages = passages;
        this.shelf = new Shelf();
    }

    /** Nobody should have to wait, neither for the site nor for the first search. */
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        Thread filling = new Thread(() -> attempt(this::fill), "search-index");
        filling.setDaemon(true);
        filling.start();
    }

    /** Meanwhile searches find what was published before. */
    @EventListener
    void follow(CruxesPublished published) {
        attempt(() -> update(Stream.concat(published.slugs().stream(), published.removed().stream())
                .toList()));
    }

    /** @param reading sees all pages as they were published last, however long it takes */
    <T> T read(Shelf.Reading<T> reading) {
        try {
            if (!complete) {
                fill();
            }
            return shelf.read(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that is done to the index. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            complete = false;
            log.warn("The index for searching could not be made; the next search makes it afresh", e);
        }
    }

    private synchronized void fill() throws IOException {
        if (!complete && !closed) {
            shelf.clear();
            put(cruxes.findAllPublished().stream().map(Published::slug).toList());
            shelf.show();
            complete = true;
        }
    }

    /** Before it is complete there is nothing to bring up to date. */
    private synchronized void update(Collection<String> slugs) throws IOException {
        if (complete) {
            shelf.take(slugs);
            put(slugs);
            shelf.show();
        }
    }

    private void put(Collection<String> slugs) throws IOException {
        List<String> all = List.copyOf(slugs);
        for (int from = 0; from < all.size(); from += PAGES_AT_ONCE) {
            putAtOnce(all.subList(from, Math.min(from + PAGES_AT_ONCE, all.size())));
        }
    }

    private void putAtOnce(List<String> slugs) throws IOException {
        Map<String, List<Passage>> pages = passages.of(slugs).stream().collect(groupingBy(Passage::slug));
        for (Map.Entry<String, List<Passage>> page : pages.entrySet()) {
            shelf.put(new Card(page.getKey(), page.getValue()));
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        closed = true;
        shelf.close();
    }
}

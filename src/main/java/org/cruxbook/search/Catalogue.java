package org.cruxbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Published;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index of all published pages, in step with them. It is made at the first need, and whoever comes before it is
 * complete waits; so does a search after a failure, which makes it afresh.
 */
@Component
class Catalogue implements DisposableBean {

    private static final int PAGES_AT_ONCE = 200;

    private final Cruxes cruxes;
    private final Shelf shelf;
    private volatile boolean complete;

    Catalogue(Cruxes cruxes) throws IOException {
        this.cruxes = cruxes;
        this.shelf = new Shelf();
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

    @EventListener
    void follow(CruxesPublished published) {
        try {
            update(Stream.of(published.slugs(), published.removed())
                    .flatMap(Set::stream)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void fill() throws IOException {
        if (!complete) {
            shelf.clear();
            put(cruxes.findAllPublished().stream().map(Published::slug).toList());
            shelf.show();
            complete = true;
        }
    }

    /** Before it is complete there is nothing to bring up to date. */
    private synchronized void update(Collection<String> slugs) throws IOException {
        if (complete) {
            complete = false;
            shelf.take(slugs);
            put(slugs);
            shelf.show();
            complete = true;
        }
    }

    private void put(Collection<String> slugs) throws IOException {
        List<String> all = List.copyOf(slugs);
        for (int from = 0; from < all.size(); from += PAGES_AT_ONCE) {
            for (Crux crux : cruxes.readAll(all.subList(from, Math.min(from + PAGES_AT_ONCE, all.size())))) {
                shelf.put(Card.of(crux));
            }
        }
    }

    @Override
    public void destroy() throws IOException {
        shelf.close();
    }
}

package org.cruxbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Part;
import org.cruxbook.crux.Passage;
import org.cruxbook.crux.Passages;
import org.cruxbook.crux.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index beside a database that is slow or gone. */
class CatalogueTest {

    private final Cruxes cruxes = mock(Cruxes.class);
    private final Passages passages = mock(Passages.class);
    private final List<String> published = new ArrayList<>(List.of("a", "b"));
    private Runnable meanwhile = () -> {};
    private Catalogue catalogue;

    @BeforeEach
    void open() throws IOException {
        when(cruxes.findAllPublished())
                .thenAnswer(asked -> published.stream()
                        .map(slug -> new Published(slug, "", ""))
                        .toList());
        when(passages.of(any())).thenAnswer(asked -> {
            meanwhile.run();
            return stored(asked.getArgument(0));
        });
        catalogue = new Catalogue(cruxes, passages);
    }

    @AfterEach
    void close() throws IOException {
        catalogue.destroy();
    }

    private List<Passage> stored(Collection<String> slugs) {
        return slugs.stream()
                .filter(published::contains)
                .map(slug -> new Passage(slug, Part.TITLE, "", "", "Title"))
                .toList();
    }

    private int pages() {
        return catalogue.read(searcher -> searcher.getIndexReader().numDocs());
    }

    private void publish(String slug) {
        published.add(slug);
        catalogue.follow(new CruxesPublished(Set.of(slug), Set.of()));
    }

    @Test
    void the_first_who_reads_sees_every_page() {
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void who_comes_while_it_is_made_waits_for_all_of_it() {
        List<CompletableFuture<Integer>> early = new ArrayList<>();
        meanwhile = () -> early.add(CompletableFuture.supplyAsync(this::pages));
        catalogue.begin(null);
        assertThat(pages()).isEqualTo(2);

        assertThat(early).hasSize(1).allSatisfy(one -> assertThat(one.join()).isEqualTo(2));
    }

    @Test
    void who_reads_during_a_change_sees_what_was_before() {
        assertThat(pages()).isEqualTo(2);
        List<Integer> seen = new ArrayList<>();
        meanwhile = () -> seen.add(CompletableFuture.supplyAsync(this::pages).join());
        publish("c");

        assertThat(seen).containsExactly(2);
        assertThat(pages()).isEqualTo(3);
    }

    @Test
    void what_changes_before_the_first_search_is_not_missed() {
        publish("c");

        assertThat(pages()).isEqualTo(3);
    }

    @Test
    void after_a_failure_the_next_search_makes_it_afresh() {
        assertThat(pages()).isEqualTo(2);
        meanwhile = () -> {
            throw new IllegalStateException("no database");
        };
        publish("c");
        assertThatThrownBy(this::pages).hasMessage("no database");

        meanwhile = () -> {};
        assertThat(pages()).isEqualTo(3);
    }
}

package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.QuestionAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the chains multiplied when they were counted last. */
@Component
class ChainLinks {

    private static final String COLUMNS = "select chain_slug, crux_slug, question_key, complement from chain_link ";
    private static final String IN_ORDER = " order by chain_slug, position";

    private final JdbcClient jdbc;

    ChainLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step of a chain. */
    record Link(QuestionAddress asked, boolean complement) {

        /** What it multiplies by, of what was answered. */
        Probability factor(Probability answer) {
            return complement ? answer.complement() : answer;
        }
    }

    /** The steps of a chain as they are to be kept; none where one of them leads nowhere. */
    static List<Link> of(Chain chain) {
        return chain.whole()
                ? chain.links().stream()
                        .map(link -> new Link(link.address(), link.step().complement()))
                        .toList()
                : List.of();
    }

    /** The steps of every chain, by its slug. */
    SortedMap<String, List<Link>> all() {
        return read(jdbc.sql(COLUMNS + IN_ORDER));
    }

    /** The steps of those chains that take an answer from any of these pages, by their slugs. */
    SortedMap<String, List<Link>> through(Collection<String> slugs) {
        return slugs.isEmpty()
                ? new TreeMap<>()
                : read(jdbc.sql(COLUMNS
                                + "where chain_slug in (select chain_slug from chain_link where crux_slug in (:slugs))"
                                + IN_ORDER)
                        .param("slugs", slugs));
    }

    private static SortedMap<String, List<Link>> read(JdbcClient.StatementSpec query) {
        SortedMap<String, List<Link>> chains = new TreeMap<>();
        query.query((RowCallbackHandler) row -> chains.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                .add(new Link(new QuestionAddress(row.getString(2), row.getString(3)), row.getBoolean(4))));
        return chains;
    }

    /** Puts these in the place of what is kept of a chain; none take it off. */
    void replace(String chain, List<Link> links) {
        jdbc.sql("delete from chain_link where chain_slug = ?").param(chain).update();
        for (int position = 0; position < links.size(); position++) {
            Link link = links.get(position);
            jdbc.sql("insert into chain_link (chain_slug, position, crux_slug, question_key, complement)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(chain, position, link.asked().slug(), link.asked().key(), link.complement())
                    .update();
        }
    }

    /** The pages that some chains take answers from. */
    static Set<String> pages(SortedMap<String, List<Link>> chains) {
        return chains.values().stream()
                .flatMap(List::stream)
                .map(link -> link.asked().slug())
                .collect(Collectors.toSet());
    }

    /**
     * The magnitudes of what someone's answers multiply to, by chain, of those to every step of which there is one.
     *
     * @param answer what they said to a question; null where nothing
     */
    static Map<String, Magnitude> magnitudes(
            SortedMap<String, List<Link>> chains, Function<QuestionAddress, @Nullable Probability> answer) {
        Map<String, Magnitude> magnitudes = new HashMap<>();
        chains.forEach((chain, links) -> {
            Magnitude product = magnitude(links, answer);
            if (product != null) {
                magnitudes.put(chain, product);
            }
        });
        return magnitudes;
    }

    /**
     * The magnitude of what someone's answers multiply to; null unless every step is answered.
     *
     * @param answer what they said to a question; null where nothing
     */
    static @Nullable Magnitude magnitude(List<Link> links, Function<QuestionAddress, @Nullable Probability> answer) {
        List<Probability> factors = new ArrayList<>();
        for (Link link : links) {
            Probability said = answer.apply(link.asked());
            if (said == null) {
                return null;
            }
            factors.add(link.factor(said));
        }
        return Magnitude.ofProduct(factors);
    }
}

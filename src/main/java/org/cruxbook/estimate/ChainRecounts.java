package org.cruxbook.estimate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cruxbook.crux.Chains;
import org.cruxbook.crux.CruxesPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts a chain anew, from what each visitor says, whenever it has come to multiply other answers than before: its author
 * has edited it, or a question of it was replaced, moved or retired. This takes time that grows with the number of visitors,
 * which neither a submission nor a page ever does.
 */
@Component
public class ChainRecounts {

    private static final Logger log = LoggerFactory.getLogger(ChainRecounts.class);
    private static final int ROWS_AT_ONCE = 10_000;

    private final Chains chains;
    private final ChainLinks links;
    private final Gate gate;
    private final TallyWriter tallies;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ChainRecounts(
            Chains chains,
            ChainLinks links,
            Gate gate,
            TallyWriter tallies,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.chains = chains;
        this.links = links;
        this.gate = gate;
        this.tallies = tallies;
        this.jdbc = streaming(jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    private static JdbcTemplate streaming(JdbcTemplate jdbc) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(ROWS_AT_ONCE);
        return streaming;
    }

    @EventListener({ApplicationReadyEvent.class, CruxesPublished.class})
    void follow() {
        try {
            recountChanged();
        } catch (RuntimeException e) {
            log.warn("The chains could not be counted; the next page that is published has them counted again", e);
        }
    }

    /** Counts those chains anew that multiply something else than when they were counted last. */
    public void recountChanged() {
        transaction.executeWithoutResult(status -> {
            SortedMap<String, List<ChainLinks.Link>> now = published();
            // Most edits change no chain: then nobody is kept waiting.
            if (!now.equals(links.all())) {
                passAlone();
                replace(now);
            }
        });
    }

    /** Counts all chains anew: for who has written answers without telling anyone, as the demonstration does. */
    public void recountAll() {
        transaction.executeWithoutResult(status -> {
            SortedMap<String, List<ChainLinks.Link>> now = published();
            passAlone();
            now.forEach(this::recount);
        });
    }

    /** What was left in the backlog has been said, and is counted with the rest. */
    private void passAlone() {
        gate.passAlone();
        tallies.catchUp();
    }

    private SortedMap<String, List<ChainLinks.Link>> published() {
        SortedMap<String, List<ChainLinks.Link>> published = new TreeMap<>();
        chains.findAll().forEach(chain -> published.put(chain.slug(), ChainLinks.of(chain)));
        published.values().removeIf(List::isEmpty);
        return published;
    }

    private void replace(SortedMap<String, List<ChainLinks.Link>> now) {
        SortedMap<String, List<ChainLinks.Link>> before = links.all();
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        all.stream()
                .filter(chain -> !Objects.equals(before.get(chain), now.get(chain)))
                .forEach(chain -> recount(chain, now.getOrDefault(chain, List.of())));
    }

    private void recount(String chain, List<ChainLinks.Link> steps) {
        links.replace(chain, steps);
        jdbc.update("delete from chain_tally where chain_slug = ?", chain);
        if (!steps.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into chain_tally (chain_slug, magnitude, people) values (?, ?, ?)",
                    new ProductCount(steps)
                            .of(jdbc, "set_aside_as is null").entrySet().stream()
                                    .map(cell ->
                                            new Object[] {chain, cell.getKey().number(), cell.getValue()})
                                    .toList());
        }
    }
}

package org.cruxbook.visitor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring Data finds it by its name. */
class AdmissionImpl implements Admission {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<Turnstile> turnstile;

    AdmissionImpl(JdbcTemplate jdbc, ObjectProvider<Turnstile> turnstile) {
        this.jdbc = jdbc;
        this.turnstile = turnstile;
    }

    @Override
    public Arrival arriving(VisitorToken token) {
        Turnstile here = turnstile.getIfAvailable();
        return new Arrival(token.hash(), here == null ? () -> {} : here.pass());
    }

    /** In one order, so that two instances that admit the same people do not wait for each other. */
    @Override
    public void addIfNew(Collection<Arrival> arrivals, Instant now) {
        List<Arrival> inOrder =
                arrivals.stream().sorted(Comparator.comparing(Arrival::hash)).toList();
        int[] added = jdbc.batchUpdate(
                "insert into visitor (id, token_hash, since) values (nextval('visitor_seq'), ?, ?) on conflict do nothing",
                inOrder.stream()
                        .map(arrival -> new Object[] {arrival.hash(), now.atOffset(ZoneOffset.UTC)})
                        .toList());
        for (int place = 0; place < added.length; place++) {
            if (added[place] > 0) {
                inOrder.get(place).pass().run();
            }
        }
    }
}

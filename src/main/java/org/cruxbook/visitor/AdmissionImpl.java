package org.cruxbook.visitor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring Data finds it by its name. */
class AdmissionImpl implements Admission {

    private final JdbcTemplate jdbc;
    private final Optional<Turnstile> turnstile;

    AdmissionImpl(JdbcTemplate jdbc, Optional<Turnstile> turnstile) {
        this.jdbc = jdbc;
        this.turnstile = turnstile;
    }

    @Override
    public Arrival arriving(VisitorToken token) {
        return new Arrival(token.hash(), turnstile.map(Turnstile::pass).orElse(() -> {}));
    }

    @Override
    public List<Visitor> lock(Collection<String> hashes) {
        return jdbc.query(
                "select id, token_hash, since, set_aside_as from visitor where token_hash = any(?) order by id for update",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("varchar", hashes.toArray(String[]::new))),
                (row, place) -> new Visitor(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)));
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

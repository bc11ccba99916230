package org.cruxbook.visitor;

import java.time.Instant;
import java.time.ZoneOffset;
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
    public void addIfNew(String hash, Instant now) {
        int added = jdbc.update(
                "insert into visitor (id, token_hash, since) values (nextval('visitor_seq'), ?, ?) on conflict do nothing",
                hash,
                now.atOffset(ZoneOffset.UTC));
        if (added > 0) {
            turnstile.ifAvailable(Turnstile::pass);
        }
    }
}

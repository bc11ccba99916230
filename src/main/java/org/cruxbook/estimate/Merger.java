package org.cruxbook.estimate;

import java.util.List;
import java.util.Map;
import org.cruxbook.visitor.VisitorMerged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes one visitor of two, with the history of both: what was said to a question first in either browser is the first
 * answer, and the newer of the latest is the latest. Who had looked at the crowd in one of them was not blind in the
 * other. Of two notes the newer is kept, but no words are lost to an empty one, which only says that the visitor was asked. If
 * one of them was set aside, both are.
 */
@Component
class Merger {

    /** With {@code {t}} for estimate or stance, {@code {key}} for the key's column and {@code {value}} for what is said. */
    private static final List<String> SAID =
            List.of("""
            update {t}_revision set {t}_id = (
                select mine.id from {t} mine join {t} theirs
                    on theirs.crux_slug = mine.crux_slug and theirs.{key} = mine.{key}
                where mine.visitor_id = :to and theirs.id = {t}_revision.{t}_id)
            where {t}_id in (
                select theirs.id from {t} mine join {t} theirs
                    on theirs.crux_slug = mine.crux_slug and theirs.{key} = mine.{key}
                where mine.visitor_id = :to and theirs.visitor_id = :from)""", """
            delete from {t} where visitor_id = :from and exists (
                select 1 from {t} mine
                where mine.visitor_id = :to and mine.crux_slug = {t}.crux_slug and mine.{key} = {t}.{key})""", "update {t} set visitor_id = :to where visitor_id = :from", """
            update {t}_revision set given_crowd_seen = true
            where not given_crowd_seen and exists (
                select 1 from {t} join reveal
                    on reveal.visitor_id = {t}.visitor_id and reveal.crux_slug = {t}.crux_slug
                where {t}.id = {t}_revision.{t}_id and {t}.visitor_id = :to and reveal.revealed_at < given_at)""", """
            update {t} set (first_{value}, first_at, first_wording_version, first_crowd_seen) = (
                select given_{value}, given_at, given_wording_version, given_crowd_seen from {t}_revision
                where {t}_id = {t}.id order by given_at, id fetch first 1 row only)
            where visitor_id = :to""", """
            update {t} set (latest_{value}, latest_at, latest_wording_version, latest_crowd_seen) = (
                select given_{value}, given_at, given_wording_version, given_crowd_seen from {t}_revision
                where {t}_id = {t}.id order by given_at desc, id desc fetch first 1 row only)
            where visitor_id = :to""");

    private static final String WHAT_IFS = """
            update stance set (what_if_value, what_if_question_key, what_if_at) = (
                select what_if_value, what_if_question_key, what_if_at from stance either
                where either.visitor_id in (:from, :to)
                    and either.crux_slug = stance.crux_slug and either.sub_crux_key = stance.sub_crux_key
                order by what_if_at desc nulls last, either.id fetch first 1 row only)
            where visitor_id = :to""";

    private static final List<String> SEEN =
            List.of("""
            update reveal set (revealed_at, how) = (
                select revealed_at, how from reveal either
                where either.visitor_id in (:from, :to) and either.crux_slug = reveal.crux_slug
                order by revealed_at, either.id fetch first 1 row only)
            where visitor_id = :to""", """
            delete from reveal where visitor_id = :from and exists (
                select 1 from reveal mine where mine.visitor_id = :to and mine.crux_slug = reveal.crux_slug)""", "update reveal set visitor_id = :to where visitor_id = :from");

    private static final List<String> WRITTEN =
            List.of("""
            update note set (words, written_at) = (
                select words, written_at from note either
                where either.visitor_id in (:from, :to)
                    and either.crux_slug = note.crux_slug and either.kind = note.kind
                order by case when words = '' then 1 else 0 end, written_at desc, either.id fetch first 1 row only)
            where visitor_id = :to""", """
            delete from note where visitor_id = :from and exists (
                select 1 from note mine
                where mine.visitor_id = :to and mine.crux_slug = note.crux_slug and mine.kind = note.kind)""", "update note set visitor_id = :to where visitor_id = :from");

    private static final List<String> SELF = List.of(
            "delete from recovery where visitor_id = :from",
            "update visitor set since = (select min(since) from visitor either where id in (:from, :to)),"
                    + " set_aside_as = (select max(set_aside_as) from visitor either where id in (:from, :to)) where id = :to",
            "delete from visitor where id = :from");

    private final JdbcTemplate jdbc;
    private final TallyWriter tallies;
    private final NamedParameterJdbcTemplate named;
    private final ApplicationEventPublisher events;

    Merger(JdbcTemplate jdbc, TallyWriter tallies, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.events = events;
    }

    /** Within a transaction; both visitors must be locked. */
    void merge(long from, long to) {
        Map<String, Long> both = Map.of("from", from, "to", to);
        Share share = new Share(jdbc);
        share.take(from);
        share.take(to);
        events.publishEvent(new VisitorMerged(from, to));
        run(SEEN, both);
        run(List.of(WHAT_IFS), both);
        run(SAID.stream().map(Merger::ofEstimates).toList(), both);
        run(SAID.stream().map(Merger::ofStances).toList(), both);
        run(WRITTEN, both);
        run(SELF, both);
        share.add(to);
        tallies.write(share.moves());
    }

    private void run(List<String> statements, Map<String, Long> both) {
        statements.forEach(statement -> named.update(statement, both));
    }

    private static String ofEstimates(String statement) {
        return of(statement, "estimate", "question_key", "value");
    }

    private static String ofStances(String statement) {
        return of(statement, "stance", "sub_crux_key", "step");
    }

    private static String of(String statement, String table, String key, String value) {
        return statement.replace("{t}", table).replace("{key}", key).replace("{value}", value);
    }
}
